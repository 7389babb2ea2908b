"""Words by which walls and notices are told from reports: who is spoken to, who writes, whose words are passed on, and what is demanded."""

from __future__ import annotations

import re
from collections.abc import Sequence

from schemas.outcome import Reason

REPORT = frozenset(
    "said says saying told tells wrote asked announced reported reports added he she his her him sagte sagt sagen erklärte erklärt berichtete berichtet "
    "teilte meldete er dit disait déclaré annoncé dijo dice afirmó anunció detto disse annunciato zei zegt meldde anunciou afirmou powiedział "
    "powiedziała powiedzieli ogłosił сказал сказала сказали сообщил сообщила сообщили заявил sade säger uppgav meddelade siger sagde oplyste sier opplyser "
    "sanoo sanoi kertoo kertoi řekl řekla uvedl uvedla mondta közölte söyledi dedi açıkladı spus είπε δήλωσε сказав сказала повідомив повідомила "
    "말했다 밝혔다 전했다 قال قالت وقال وقالت povedal povedala uviedol uviedla mengatakan ujar ujarnya katanya אמר אמרה אמרו סיפר סיפרה לדברי nói "
    "말한다 이라고 گفت گفتند گوید گویند افزود कहा बताया बोला बोली बोले".split()
)
"""Words of whoever passes on what another said."""

REPORT_WITHOUT_SPACES = re.compile(
    "(?:[他她们們者长長员員人某]|先生|女士)(?:说|說|表示|称|稱|透露)|告诉|告訴|[とう](?:話し|語っ|語る|述べ|明かし)|によると|によれば|(?:กล่าว|บอก|เล่า|เผย)ว่า"
)
"""The same in Chinese, Japanese and Thai, where they are part of what is written around them."""


def _any_of(*patterns: str, anywhere: Sequence[str] = ("",)) -> re.Pattern[str]:
    return re.compile("|".join(filter(None, (rf"\b(?:{'|'.join(patterns)})\b", *anywhere))))


# Who is spoken to, asked or pointed at: a report has none of these beside wall's words only.
ADDRESS = _any_of(
    r"you|your|yourself|please|sorry|oops|unfortunately|this|these|those|only|(?:check|come) back|try again|(?:log|sign) in (?:to|or|with)|required|requires",
    r"(?:subscribe|register|join|sign up|continue) (?:to|or|now|today|for|reading)|(?:currently|temporarily|briefly) \w+|(?:down|closed) for",
    r"we (?:are|re|ll|could|can|need|apologi[sz]e)",
    r"to (?:continue|keep|view|see|access|read)|exclusive\w*|has been (?:disabled|closed|removed|deleted|restricted|moved|blocked)|requested",
    r"specified|selected|(?:enable|turn on) \w+",
    r"sie|ihnen|ihr\w*|du|dich|dir|dein\w*|bitte|leider|dies\w*|nur|derzeit|momentan|zurzeit|vorübergehend|gleich|wir|existiert|exklusiv\w*|erforderlich",
    r"vous|votre|vos|veuillez|désolée?|cet?|cette|réservée?s?|actuellement|temporairement|nous|n est|n existe|requise?",
    r"usted|tú|tu|tus|su|debes?|debe|tienes?|necesitas?|necesita|puedes?|por favor|siento|sentimos|lamentamos|est[eao]s?|s[oó]lo|solicitad[oa]",
    r"inici[ae]|iniciar|para continuar|suscr\w+|est[aá]",
    r"devi|deve|puoi|tuo|tua|tuoi|tue|hai|sei|favore|spiacenti|quest[oaei]|solo|accedi|effettua\w*|abbonati|iscriviti|siamo|momentaneamente",
    r"temporaneamente|richiest[oa]|torna\w*",
    r"je|jij|jouw|u|uw|helaas|dit|deze|alleen|enkel|wij|we|log|meld|momenteel|tijdelijk|niet",
    r"você|voce|seu|sua|seus|suas|favor|desculpe|ess[ea]|apenas|só|somente|faça|assine|precisa|entre|estamos|não",
    r"musisz|proszę|prosimy|masz|przepraszamy|ten|ta|tej|tego|tylko|zaloguj|jesteś|nie|włącz|wymag\w+",
    r"вы|вас|вам|ваш\w*|пожалуйста|извините|эт\w+|только|войдите|данн\w+|не|для|авторизуйтесь|зарегистрируйтесь|включите",
    r"du|din|dina|ditt|dig|ni|er|tyvärr|denna|detta|den här|endast|bara|vi|inte|igen|logga|vänligen",
    # Danish and Norwegian, Finnish, Czech and Slovak, Hungarian, Romanian, Greek, Turkish, Ukrainian, Indonesian, Vietnamese, Arabic, Hebrew; none of
    # these is a common word of those above
    r"dine|deg|jer|jeres|desværre|dessverre|venligst|vennligst|beklager|ikke|logg|sinu\w*|teidän|teitä|voit \w{3,}[aä]|tämä\w*|tätä|vain|emme|valitettavasti",
    r"pahoittelemme|vám|vás|váš|vaš[aeiuí]\w*|prosím\w*|bohužel|bohužiaľ|žiaľ|tento|tato|táto|toto|tuto|túto|pouze|musíte|můžete|môžete|nelze",
    r"az ön\w*|önnek|önt|önök\w*|kérjük|kérem|sajnos|sajnáljuk|csak|ezt?|jelenleg|köszönjük|vă|dumneavoastră|dvs|acest\w*|această|doar|numai|trebuie|rugăm",
    r"puteți|σας|παρακαλ\w+|δυστυχώς|αυτ(?:ό|ή|ός|ήν|όν)|μόνο|πρέπει|μπορείτε|συγγνώμη|λυπούμαστε|siz\w*|lütfen|maalesef|bu|yalnızca|sadece|üzgünüz|gerek\w*",
    r"şu anda|yapın|edin|deneyin|ви|будь ласка|на жаль|ц[яею]|цей|цієї|цього|лише|тільки|потрібно|перепрошуємо|дякуємо|silah?kan|mohon|maaf|ini|hanya",
    r"etsimä\w+|pyytämä\w+|selaime\w*|kiitos|keresett|kért|kell|lehet|nézzen|forduljon|jelentkezzen|próbálja|köszönettel|αναζητ\w+|ψάχνετε",
    r"(?:aradı|istedi|girdi|yaptı)ğınız|(?:hesab|tarayıc|oturum|ülke|mesaj)[ıiuü]n[ıiuü]z\w*|teşekkür\w*|επιστρέψτε|δοκιμάστε|συνδεθείτε|ευχαριστούμε",
    r"harap|harus|anda (?:dapat|bisa|cari|telah|sudah|sedang|belum|tidak|perlu|minta)|kami tidak|terima kasih",
    r"bạn|vui lòng|xin|rất tiếc|này|chỉ|hãy|chúng tôi|أنت|لك|عليك|لديك|بك|يرجى|الرجاء|عذرا|عفوا|هذا|هذه|فقط|يمكنكم?|نأسف|نعتذر",
    r"يجب|شكرا|אתה|אתם|לך|לכם|עליך|עליכם|שלך|שלכם|אנא|נא|בבקשה|מצטערים|סליחה|הזה|הזו|הזאת|רק|לצערנו|ניתן|אפשר|תודה|אנחנו",
    # Korean, Hindi, Persian, Chinese, Japanese and Thai, of which marks or missing spaces hide where a word ends
    anywhere=(
        "[하주]세요|보세요|십시오|바랍니다|부탁드립니다|죄송|귀하|고객님|회원님|저희|[하으]시면|이 (?:글|기사|페이지|사이트|게시판?|주제)",
        "कृपया|क्षमा करें|खेद है|\\bआप(?:का|की|के|को|ने|से| )|यह (?:लेख|सामग्री|पृष्ठ|पेज|विषय|वीडियो)|(?:करें|पढ़ें|देखें|आएँ)(?: |$)",
        "\\bشما\\b|لطفا|مت[أا]سفیم|ببخشید|پوزش|(?:کنید|دهید|بزنید|شوید|بگیرید|برگردید|اید)\\b|این (?:محتوا|صفحه|مطلب|مقاله|گزارش|بخش|ویدیو)",
        "[您你请請]|抱歉|对不起|對不起|遗憾|遺憾|[谅諒]解|本站|我[们們]|[此该該](?:页|頁|栏|欄|内容|主[题題])|[仅僅][限供]",
        "ください|下さい|お客様|お(?:手数|探し|試し|待ち|問い|使い|住まい|持ち)|申し訳|当サイト|いただ",
        "ご(?:利用|覧|了承|確認|迷惑|不便|登録|入力)|(?:この|こちらの)(?:記事|ページ|サイト|内容|スレッド)",
        "กรุณา|โปรด|(?<!ขอบ)คุณ|ท่าน|ขออภัย|(?:หน้า|บทความ|เนื้อหา|เว็บไซต์|วิดีโอ)นี้",
    ),
)

READER = _any_of(
    r"you|your|yours|yourself|please|sie|ihnen|ihr\w*|du|dich|dir|dein\w*|bitte|vous|votre|vos|veuillez",
    r"usted|tu|tus|su|sus|te|debes?|tienes?|puedes?|por favor|devi|puoi|hai|tuo|tua|tuoi|tue|favore|je|jij|jouw|u|uw",
    r"você|voce|seu|sua|seus|suas|favor|pode|musisz|możesz|masz|proszę|prosimy|twoj\w+|вы|вас|вам|ваш\w*|пожалуйста|din|dina|ditt|dig|ni",
)
"""Who is spoken to by name alone."""

WRITER = _any_of(
    r"i|my|me|ich|mein|meine|mir|mich|moi|mon|yo|mi|mis|io|mio|ik|mijn|eu|meu|minha|ja|mnie|mój|я|мой|мне|jag|min",
    r"jeg|meg|minä|minun|minua|mně|můj|môj|mojí|engem|nekem|velem|εγώ|μου|benim|bana|мій|мене|мені|saya|aku|(?<!chúng )tôi|أنا|אני|שלי",
)
"""A person who writes of himself; sites are "we". French and Dutch share a word that is I in one and you in the other."""

# Asked in this order: who has to show that he is human has to allow cookies, too, and who is let in may find that nothing is there.
DEMANDS = (
    (
        Reason.BOT_CHALLENGE,
        _any_of(
            r"(?:you|you are|you re) (?:a |not a )?(?:human|robot)|not a (?:robot|bot)|javascript and cookies|captcha",
            r"check(?:ing)? (?:your|the) browser|security check",
            r"unusual (?:traffic|activity)|sie (?:ein mensch|kein roboter) sind|du (?:ein mensch|kein roboter) bist|un robot|no eres un robot|не робот",
        ),
    ),
    (Reason.CONSENT_WALL, _any_of(r"cookies?|kakor|ciasteczk\w*")),
    (Reason.REGION_BLOCKED, _any_of(r"available in (?:your|this) (?:country|region|location|area)|legal reasons")),
    (
        Reason.NO_ACCESS,
        _any_of(
            # English
            r"log(?:ged|ging)? ?(?:in|on)|login|logon|sign(?:ed|ing)? ?(?:in|up)|signin|signup|regist(?:er|ered|ering|ration)|members?|membership",
            r"(?:un|re)?subscri\w+",
            r"(?:un)?authori[sz]ed|not (?:\w+ )?(?:allowed|permitted)|permissions?|privileges?|permit|passwords?|premium|bann?ed|forbidden",
            r"restricted|prohibited|guests?",
            r"(?:years|age)(?: \w+){0,2} (?:or )?older|private|protected|locked|hidden|exclusive(?:ly)?|off limits",
            r"(?:free|monthly) (?:articles?|stories)|limit of|upgrade|purchase|adblock\w*|ad blocker|granted",
            r"(?:no|not|have|has|gain|get|full|unlimited|denied|restrict\w*|your) (?:\w+ )?access",
            r"(?:no|n t|not|sufficient|lack) (?:\w+ ){0,3}rights|access (?:\w+ ){0,8}(?:denied|restricted|limited|blocked|required|right|rights)",
            r"(?:your|this) (?:country|region|location|area)|legal reasons|(?:keep|continue) reading|blocked|account|unlock",
            # German
            r"angemeldet\w*|anmeld\w*|eingelogg\w*|einlogg\w*|einzuloggen|registrier\w*|mitglied\w*|abonn\w+|abos?|berechtig\w*|befugnis\w*",
            r"zugriffs?rechte?|rechte",
            r"zugriff|zugang|passw[oö]rt\w*|autorisier\w*|unbefugt\w*|gesperrt|verboten|geschützt|privat\w*|exklusiv\w*|weiter ?(?:zu)?lesen",
            r"weiterzulesen|kein\w* recht|konto|freischalt\w*",
            r"artikel (?:\w+ ){0,3}gelesen|kostenlosen artikel|gratis artikelen|artículos gratuitos|articoli gratuiti|articles gratuits",
            r"artigos gratuitos|melde|melden|zutritt|gestattet|gast|gäste|gebannt",
            # French, Spanish, Italian, Dutch, Portuguese, Polish, Russian, Swedish
            r"connect[eé]\w*|inscri\w*|identifi\w*|enregistr\w*|autoris\w*|permissions?|abonn\w*|réserv\w*|accès|accéder|droits|mot de passe",
            r"privée?|protégée?|interdit\w*|membres?",
            r"sesión|identific\w*|conectad\w*|registr\w*|regístr\w*|permisos?|permiti\w*|autoriz\w*|suscri\w*|contraseña|privad\w*|protegid\w*",
            r"restring\w*|miembros?|acceso|prohibid\w*",
            r"accedere|accedi|accesso|login|iscri\w*|iscriviti|permess\w*|autorizz\w*|abbon\w*|privat[oa]|protett\w*|riserva\w*|membri",
            r"utenti registrati|password",
            r"ingelogd|inlog\w*|aangemeld|aanmeld\w*|geregistr\w*|leden|lid|abonnee\w*|toegang\w*|bevoegd\w*|rechten|wachtwoord|toestemming",
            r"toegestaan|machtig\w*|beveilig\w*",
            r"login|logad[oa]s?|sessão|cadastr\w*|regist\w*|assin\w*|membros?|permiss\w*|autoriz\w*|senha|privad\w*|protegid\w*|restrit\w*|acesso",
            r"entrar|identific\w*|acessar",
            r"zalog\w*|logow\w*|zarejestr\w*|rejestr\w*|uprawni\w*|dostęp\w*|hasł\w*|subskry\w*|prenumer\w*|prywat\w*|użytkownik\w*|zabronion\w*|konta",
            r"войти|войдите|вход|авториз\w*|зарегистр\w*|регистр\w*|прав|доступ\w*|подпис\w*|пароль|пароля|запрещ\w*|участник\w*",
            r"закрыт\w* раздел\w*|гост\w*|забан\w*|ограничен\w*",
            r"inloggad\w*|logga in|registrer\w*|behörig\w*|medlem\w*|prenumer\w*|åtkomst|tillgång|tillåt\w*|lösenord\w*|privat\w*|skydda\w*|tillstånd",
            # Vietnamese
            r"đăng nhập|đăng ký|quyền",
        ),
    ),
    (
        Reason.SOFT_404,
        _any_of(
            r"not (?:be |been |seem to |appear to )?(?:found|find|exist|located?)|(?:no longer|n t|not|doesn t|does not) exist\w*",
            r"no longer available|invalid|missing|not valid",
            r"(?:been|was) (?:\w+ )?(?:removed|deleted|moved)|out of date",
            r"(?:can|could)(?:not| not|n t| t) (?:be )?(?:found|find|locate|located|retrieve\w*)|no \w+ specified|looking for",
            r"existier\w+|nicht (?:\w+ )?(?:gefunden|existent|mehr verfügbar|mehr vorhanden|vorhanden)|gelöscht|entfernt|verschoben|ungültig\w*",
            r"introuvables?|n exist\w+|supprimée?s?",
            r"no exist\w*|no (?:\w+ )?encontr\w+|eliminad\w*|non esist\w*|non (?:\w+ )?trovat\w*|rimoss\w*|bestaat niet|niet (?:\w+ )?gevonden",
            r"verwijderd\w*|não (?:\w+ )?(?:exist\w*|encontrad\w*)",
            r"removid\w*|nie (?:\w+ )?(?:istnieje|znalezion\w*)|usunięt\w*|не (?:\w+ )?(?:существу\w*|найден\w*)|удал[её]н\w*",
            r"(?:finns|hittade\w*) inte|tagits bort|hittas",
        ),
    ),
    (Reason.SCRIPT_SHELL, _any_of("javascript|ecmascript")),
    (
        Reason.ERROR_PAGE,
        _any_of(
            r"maintenance|unavailable|not (?:currently |yet |be )?available|offline|database",
            r"(?:server|internal|technical|unexpected) \w+|(?:check|come) back|try again",
            r"(?:temporarily |currently |been )(?:closed|disabled|down|suspended)|closed|disabled|wartung\w*",
            r"nicht (?:\w+ )?(?:verfügbar|erreichbar)|geschlossen|deaktiviert|datenbank\w*",
            r"critical error|down|torna|technisch\w*|indisponibles?|fermée?|maintenance|no (?:\w+ )?disponible|mantenimiento|cerrad[oa]",
            r"non (?:\w+ )?disponibile|manutenzione|chius[oa]|onderhoud\w*|gesloten",
            r"niet (?:\w+ )?beschikbaar|manutenção|indisponível|fechado|konserwac\w*|niedostępn\w*|zamknięt\w*|обслуживан\w*|недоступ\w*|закрыт\w*",
            r"техническ\w*|underhåll\w*|otillgänglig\w*|stängt?",
        ),
    ),
)
