"""What stands between a link and the other site that it leads to: you are leaving us, and what follows is not ours."""

from __future__ import annotations

from schemas.outcome import Reason

from .notice import SORRY, Notice, claims, stems

LEAVING = Notice(
    Reason.REDIRECT_STUB,
    claims(
        r"you (?:are|re) (?:now |about to )*(?:leav\w+|being redirected|redirected)|(?:the|this) link (?:leads|takes you) to",
        r"(?:sie|du) (?:verlassen|verlässt) (?:\w+ ){0,2}(?:unsere?\w*|diese\w*|das|die)|vous (?:allez )?quitte[rz]|vous êtes sur le point de quitter",
        r"(?:estás|está) (?:a punto de )?(?:saliendo|abandona\w+|salir)|stai (?:per )?lascia\w+|(?:você )?está (?:prestes a )?(?:saindo|sair|deixa\w+)",
        r"(?:je|u) (?:gaat |verlaat )(?:\w+ )?(?:nu |onze|deze)?|opuszczasz|вы (?:покидаете|переходите (?:по внешней|на (?:внешний|другой|сторонний)))",
        r"du (?:lämnar|forlader|forlater)|(?:olet )?poistu\w+ (?:\w+ )?sivusto\w*|opouštíte|(?:ön )?elhagyja|.*\bayrıl(?:ıyor|mak üzere)sunuz",
        r".*(?:サイトを離れ|外部サイトへ|即将离开|即將離開|跳转到外部|사이트를 떠나|외부 사이트로|تغادر).*",
    ),
    stems(
        SORRY,
        r"leav link external site website page third party continue stay responsible content check control run redirect address safe",
        r"verlass externe link seite forum inhalt betreiber verantwortlich weiter haft adresse quitt lien externe site contenu responsab page continu",
        r"salien abandon enlace extern sitio contenido responsab página continu lasci collegament sito contenut saindo ligação conteúdo",
        r"verlaat externe pagina inhoud verantwoordelijk opuszcz zewnętrzn stron treś odpowiad покида переход внешн ссылк сайт содержан отвеча",
        r"lämnar länk innehåll ansvar forlad forlat lenke indhold innhold poistu linkki sisäl odkaz obsah hivatkoz tartal bağlantı içeri 外部 リンク 离开 链接",
    ),
    max_words=80,
    is_everyday=True,
)
