"""The words by which pages say when an article was published or changed."""

from __future__ import annotations

import re

# Below a text stand the dates of other texts; a line there has to say that it is about this one.
SAYS_WHEN = re.compile(
    r"(?<![^\W\d])(?:(?:(?:first|originally|initially) )?(?:published|posted|appeared)|veröffentlicht|erschienen|publi(?:é|cado|cerad|sert|cat|kováno)"
    r"|pubblicato|gepubliceerd|udgivet|opublikowano|опубликовано|опубліковано|објављено|публикувано|yayınlan\w+|yayın tarihi|vydáno|közzétéve|megjelent"
    r"|julkaistu|objavljeno|publicēts|paskelbta|avaldatud|প্রকাশ(?:িত)?"
    r"|δημοσι\w+|פורסם|تاریخ انتشار|نُ?شر|발행|등록|입력|발표|発行|公開|掲載|投稿日?|发布|发表于|發[布佈表]|प्रकाशित|เผยแพร่|diterbitkan|dipublikasikan)",
    re.IGNORECASE,
)
SAYS_CHANGED = re.compile(
    r"(?<![^\W\d])(?:last |zuletzt |ultima |última |ultimo |laatste |senast |sist |sidst |τελευταία )?(?:updated?|modified|reviewed|revised|edited"
    r"|aktualisiert|geändert|mise? à jour|modifié|(?:dernière )?modification|actuali(?:[sz](?:ado|ación|at|are)|tzat)|atualiza(?:do|ção)|aggiorna(?:to|mento)"
    r"|bijgewerkt|gewijzigd|uppdatera[dt]|oppdatert|opdateret|zaktualizowano|aktualizacja|poprawiono|zmodyfikowano|обновлено|оновлено|измен[её]н\w*|отредактировал\w*"
    r"|modifica(?:to)? (?:il|alle)|modificad[oa]"
    r"|güncelle\w+|aktualizováno|upraveno|frissítve|módosítva|päivitetty|muokattu|ažurirano|ажурирано|обновено|ενημέρωση|posodobljeno|atjaunots|atnaujinta|uuendatud|আপডেট"
    r"|ενημερώθηκε|עודכן|آخر تحديث|به‌?روزرسانی"
    r"|(?:최종 ?)?수정|(?:最終|最[后後近新])?(?:更新|修改)|अपडेट|แก้ไข|อัปเดต|cập nhật|diperbarui)",
    re.IGNORECASE,
)
PUBLISHED = re.compile(
    r"(?:(?:first )?publish(?:ed|ing)?(?: date| on)?|publication date|date (?:published|of publication)|date posted|veröffentlicht(?: am)?|veröffentlichung"
    r"|(?:date de )?publi(?:é|cation)(?: le)?|(?:fecha de )?publica(?:do|ción)(?: el)?|(?:data de )?publica(?:do|ção)(?: em)?"
    r"|(?:data di )?pubblica(?:to|zione)(?: il)?|gepubliceerd(?: op)?|publicerad|opublikowano|data publikacji|дата публикации|опубликовано|yayın tarihi"
    r"|公開日|掲載日|发布(?:时间|日期)|게시일|تاريخ النشر)\W*",
    re.IGNORECASE,
)
# A sentence about texts that were changed or taken over since.
FIRST = re.compile(
    r"(?:This|The) (?:article|story|post|piece|column|essay|report|interview|guide|page|review)\b.{0,30}\b(?:originally|first|initially) \w+ed\b"
    r"|Dieser (?:Artikel|Beitrag|Text)\b.{0,30}\b(?:zuerst|ursprünglich|erstmals)\b|Cet article\b.{0,20}\bpublié\b"
    r"|Este (?:artículo|artigo)\b.{0,30}\bpublicado\b"
    r"|Questo articolo\b.{0,20}\bpubblicato\b|Dit artikel\b.{0,20}\b(?:verscheen|gepubliceerd)\b"
)
