"""Pages that are for members, readers who pay, or those who are logged in; `wall` reads the ones in languages whose walls' words it knows."""

from __future__ import annotations

from schemas.outcome import Reason

from .notice import SORRY, Notice, claims, stems

ACCESS = Notice(
    Reason.NO_ACCESS,
    claims(
        r"log in om .*",
        # sessions that are over
        r"(?:your |the )?session (?:has )?(?:expired|timed out|ended)|(?:votre|la) session a expiré|(?:ihre|deine|die) sitzung ist abgelaufen",
        r"(?:tu|su|la) sesión ha (?:caducado|expirado|terminado)|(?:la )?(?:tua |sua )?sessione (?:è )?scaduta",
        r"(?:a )?(?:sua |tua )?sessão (?:expirou|terminou)",
        r"(?:je|jouw|uw|de) sessie is verlopen|(?:twoja )?sesja wygasła|(?:ваша )?(?:сессия|сеанс) (?:истек\w*|завершен\w*)",
        r".*(?:セッション|会话|會話|세션).*(?:切れ|期限|过期|過期|超时|만료).*|(?:din )?session(?:en)? (?:har (?:gått ut|upphört)|er udløbet|er utløpt)",
        # who is banned
        r"you (?:have been|are|were) (?:permanently |temporarily |currently )?banned",
        r"(?:sie wurden|du wurdest|du bist|sie sind) (?:\w+ ){0,5}(?:gesperrt|gebannt|verbannt)",
        r"vous (?:avez été|êtes) bannie?|(?:has|ha) sido (?:expulsad|banead|vetad|suspendid)[oa]|sei stat[oa] bannat[oa]|você foi banid[oa]",
        r"(?:je|u) bent (?:\w+ ){0,3}(?:verbannen|geband)|zosta(?:łeś|łaś|łeś aś) zbanowan\w+|вы (?:были )?забанены",
        r"(?:вам|ваш аккаунт) (?:\w+ )?(?:запрещён|заблокирован)",
        # the beginning of what subscribers read
        r"(?:keep|continue) reading (?:with|for|by)\b.*|subscribe (?:to (?:\w+ ){1,5})?(?:to|and) (?:keep|continue) reading\b.*",
        r"already a (?:paid )?(?:subscriber|member)$",
        r".*\b(?:logga in|inloggad|log ind|logge ind|logget ind|logg inn|logge inn|logget inn)\b.*",
        r".*\b(?:prenumerant\w*|prenumerera\w*|abonnent\w*|abonnere\w*|bli medlem)\b.*",
        r".*\b(?:behörighet|ikke adgang|ikke tilgang|ikke rettigheder|endast för medlemmar|kun for medlemmer)\b.*",
        r".*\b(?:kirjaud\w+|tilaaj\w+|rekisteröi\w+|ei (?:ole )?oikeu\w+|vain jäsenille)\b.*",
        r".*\b(?:přihla\w+|přihlá\w+|prihlá\w+|předplat\w+|oprávnění|chráněn\w* heslem|pouze pro členy)\b.*",
        r".*\b(?:bejelentkez\w*|jelentkezz\w*|jogosultság\w*|előfizet\w*|regisztrál\w*|csak tagok\w*)\b.*",
        r".*\b(?:giriş yap\w*|oturum aç\w*|üye ol\w*|abone\w*|kayıt ol\w*|yetkiniz|izniniz|sadece üye\w*)\b.*",
        r".*\b(?:autentific\w+|conectați|abonați\w*|συνδεθ\w+|συνδρομητ\w+|увійд\w+|авториз\w+|передплатник\w*)\b.*",
        r".*(?:会員限定|有料会員|有料記事|ログインが必要|ログインして|ログインまたは|会員登録|権限がありません).*",
        r".*(?:登录后|尚未登录|请登录|請登入|登入後|没有权限|沒有權限|会员专享|仅限会员|订阅后).*",
        r".*(?:로그인이 필요|로그인 후|로그인하|로그인 하|회원만|회원 전용|권한이 없|구독자 전용).*",
        r".*(?:تسجيل الدخول|تسجل الدخول|صلاحي\w+|للمشتركين|للأعضاء).*",
        r".*\b(?:for|to) (?:our )?(?:paying |paid |registered )?(?:subscribers|members)(?: only)?$",
        r"(?=.*\b(?:nur|exklusiv\w*|jetzt|bitte|sie|du|dich)\b).*\b(?:abonnenten|abonnent|abonnieren|eingeloggt|angemeldet|registrierte\w*)\b.*",
        r"(?=.*\b(?:réservée?s?|vous)\b).*\b(?:abonnés?|abonnées|abonnez|connectez|connectée?|autorisée?)\b.*",
        r"(?=.*\b(?:exclusiv\w+|s[oó]lo|debes?|tienes)\b).*\b(?:suscriptor\w*|iniciar sesión)\b.*|(?:suscríbete|suscríbase|inicia sesión)\b.*",
        r"(?=.*\b(?:riservat\w+|solo|devi)\b).*\b(?:abbonat[io]|accedere|utenti registrati)\b.*|(?:abbonati|accedi) (?:ora|per)\b.*",
        r"(?=.*\b(?:exclusiv\w+|apenas|só)\b).*\b(?:assinantes?|membros)\b.*|(?:assine|faça login|inicie sessão)\b.*",
        r"(?=.*\b(?:alleen|enkel|je|jij|u)\b).*\b(?:abonnees?|inloggen|ingelogd)\b.*|word (?:nu )?(?:abonnee|lid)\b.*",
        r"(?=.*\b(?:tylko|aby|musisz|wyłącznie)\b).*\b(?:prenumerator\w*|zalogowan\w*|zalogować)\b.*|zaloguj się\b.*",
        r"(?=.*\b(?:только|чтобы|вы)\b).*\b(?:подписчик\w*|авториз\w*)\b.*|(?:авторизуйтесь|войдите|оформите подписку)\b.*",
    ),
    stems(
        SORRY,
        r"log\b account artikel gratis lezen",
        r"logga inlogg prenumer medlem konto kostar gratis läsa artikel behörig registrer lösenord månad",
        r"log\b ind\b inn\b logge abonn medlem konto læse lese artik adgang tilgang registrer adgangskod passord måned prøv",
        r"kirjau tilaa tilaus rekister tunnus salasana oikeu jäsen lukea artikkel aihe",
        r"přihl prihl předplat heslo registr oprávn účet člen obsah článek zobraz",
        r"jelentkez bejelentkez jogosult előfizet regisztr fiók engedély tagok jelszó olvas oldal",
        r"giriş oturum üye abone kayıt yetki izin hesab şifre devam okumak",
        r"autentific conect abon cont parol συνδ λογαριασμ увійд авториз передплат",
        r"会員 ログイン 登録 購読 続き 記事 权限 登录 会员 订阅 注册 登入 會員 로그인 회원 권한 구독 가입",
        r"الدخول تسجيل صلاحي حساب المشتركين اشترك الأعضاء النموذج",
        r"subscri sign member read continue account paid unlock free trial access archive session expired log\b security ban\b bann reason spam lifted",
        r"inactiv activity sicherheit inaktiv untätig abgemeldet sécurité seguridad actividad otra sicurezza inattiv segurança inativ",
        r"veiligheid uitgelogd bezpiecz nieaktyw wylogow безопасн неактивн вышли снимется блокиров",
        r"sperr bann grund aufgehoben sitzung formular rechte berechtig passwort benutzer anmeldung",
        r"session bann motif raison formulaire droits mot déconnect reconnect sesión motivo caduc formulario permisos contraseña sessione scadut",
        r"modulo permessi",
        r"sessão expir banid permiss senha entrar sessie verlopen ingelogd inlogg rechten formulier redenen reden gebruikers wachtwoord opnieuw verbannen",
        r"sesja wygas zban powód uprawni formularz hasł loguj сесс сеанс бан причин права форм парол",
        r"abonn kunde einlogg anmeld weiterles exklusiv gratis testen wochen monat inhalt artikel registrier mitglied konto",
        r"abonn réserv article lire mois connect inscri compte découvrir autoris accès page",
        r"suscri sesión leyendo leer contenido exclusiv regist tema mes\b abbon accedi legger contenut riservat mese euro assin artigo ler\b continu",
        r"lezen word\b lees prenumer dostęp czyta kup\b treść zalog подпис чита материал доступ вой рубл",
    ),
    max_words=150,
    is_everyday=True,
)
