"""Guards against robots: Cloudflare, Akamai, DataDome, HUMAN, Imperva, F5, Wordfence, and captchas that a site words itself."""

from __future__ import annotations

from dataclasses import replace

from schemas.outcome import Reason

from .. import asked
from .notice import Notice, claims, stems

_OWN = stems(
    r"hold press button puzzle redirect wait second gedrückt knopf weitergeleit warten sekund maintenez bouton redirig patient second",
    r"pulsado botón problema comentario referencia espera segundos premuto pulsante attend pressionado botão aguard",
    r"ingedrukt knop balk doorgestuurd verzoek wacht przytrzymaj przycisk poczekaj przekierow удержив кнопк подожд секунд перенаправ",
    r"doğrula güven bağlantı devam obrazk znak cierpliw berechne schwierigkeit administration ki firmen aktivier",
    r"bot bots? robot robô human captcha javascript js\b cookie browser security traffic network block verif challenge automat",
    r"ray\b reference incident support server",
    r"request crawler scrap adblock extension plugin site page suspicious malicious protect ip\b continue check moment",
    r"access detect",
    r"mensch roboter sicherheit überprüf prüf anfrage netzwerk verkehr blockier weiter zugriff bestätig erkannt verdächtig",
    r"humain vérif sécurité réseau requête navigateur bloqu trafic case accès demande adresse",
    r"humano verific seguridad navegador red\b tráfico solicitud bloque casilla acceso pedido endereço",
    r"uman sicurezza rete\b traffico richiest bloccat casella",
    r"humano segurança rede\b tráfego acesso",
    r"mens\b beveilig pagina seconden netwerk verkeer verzoek geblokkeerd controle toegang",
    r"człowiek bezpiecze przegląd sieci ruch żądan zablokow sprawdz potwierdź weryfik dostęp",
    r"program программ puzzle rätsel задач zadan énigme enigma puzzel",
    r"человек робот безопасн браузер сет трафик запрос заблокир провер подтверд доступ",
    r"människa menneske bekräft bekræft bekreft trafik nätverk netværk nettverk kryssa ruta säker sikker anslut forbind",
    r"ihmi robotti vahvist verko liikenne tehtäv tarkist člověk síť síti sítě požadav ověř potvr zabezpeč",
    r"ember hálózat forgalom ellenőr biztonság insan ağınız ağ\b doğrula güvenli trafik etkinlik bulmaca",
    r"kontakta kontaktuj administr webmaster ylläpi správc udál rendszergazd yönetici 管理者 管理员 관리자 المسؤول ボタン 押し 按住 长按 버튼",
    r"人間 ロボット 確認 認証 安全 验证 驗證 访问 安全 机器人 请求 로봇 사람 확인 보안 접속 참조 روبوت إنسان تحقق الأمان",
)

BLOCKED = Notice(
    Reason.BOT_CHALLENGE,
    claims(
        r"(?:sorry )?you (?:have been|were|ve been|are(?: being)?) (?:blocked|rate limited)|why (?:have i been|am i) blocked",
        r"you (?:have |ve )?(?:sent|made) too many requests|trop de (?:requêtes|demandes)|vous avez (?:envoyé|effectué|fait) trop de (?:requêtes|demandes)",
        r"(?:sie haben |du hast )?zu viele (?:anfragen|zugriffe)|(?:ha[s]? (?:hecho|realizado|enviado) )?demasiadas (?:solicitudes|peticiones)",
        r"(?:hai (?:inviato|fatto|effettuato) )?troppe richieste|(?:você (?:fez|enviou) )?(?:demasiad[ao]s|muitas) (?:solicitações|requisições)",
        r"(?:je hebt |u hebt )?te veel (?:verzoeken|aanvragen)|(?:wysłano |wysłałeś )?(?:zbyt wiele|za dużo) (?:żądań|zapytań)|слишком много запросов",
        r"för många (?:förfrågningar|anrop)",
        r".*リクエストが多すぎ.*|.*(?:请求|操作|访问)(?:过于频繁|过多).*|.*요청이 너무 많.*",
        r"(?:sie wurden|du wurdest) (?:\w+ ){0,2}blockiert|vous avez été bloquée?|has sido bloquead[oa]|ha sido bloquead[oa]|sei stat[oa] bloccat[oa]",
        r"você foi bloquead[oa]|(?:je bent|u bent) geblokkeerd|zosta(?:łeś|łaś|łeś aś) zablokowan\w+|вы (?:были )?заблокированы",
        r"pardon our interruption|request unsuccessful",
        r"(?:your )?access to this (?:page|site|website|service) has been (?:denied|limited|blocked)",
        r"your request (?:has been|was) (?:blocked|rejected)",
        r"the requested url was rejected|your support id is|as you were browsing something",
        r"(?:please )?enable (?:js|javascript) and (?:disable|cookies to continue)|(?:sadly )?you must enable javascript to get past this challenge",
        r"(?:this|the) (?:site|website) is using a security service|access denied you don t have permission",
        r".*\b(?:begäran|åtkomst\w*|anmodning|forespørsel\w*|adgang\w*|tilgang\w*)\b.*\b(?:blockera\w+|blokeret|blokkert|nekat\w*)\b.*",
        r".*\b(?:begäran|åtkomst\w*|anmodning|forespørsel\w*|adgang\w*|tilgang\w*)\b.*\b(?:nægtet|nektet|avvist|afvist)\b.*",
        r".*\b(?:pyyntö\w*|pääsy\w*)\b.*\b(?:estetty|hylätty|evätty)\b.*|.*\b(?:požadav\w+|přístup)\b.*\b(?:zablokován\w*|odepřen\w*|zamítnut\w*)\b.*",
        r".*\b(?:kérés\w*|hozzáférés\w*)\b.*\b(?:letilt\w+|elutasít\w+|blokkol\w+|megtagad\w+)\b.*",
        r".*\b(?:isteğiniz|erişim\w*)\b.*\b(?:engellen\w*|reddedil\w*)\b.*",
        r".*アクセス.*(?:ブロック|拒否|制限|遮断).*",
        r".*(?:访问|请求|訪問|請求).*(?:阻断|拦截|拒绝|攔截|拒絕).*|.*(?:접근|접속|요청).*(?:차단|거부).*|.*(?:تم حظر|تم رفض).*",
    ),
    _OWN,
    max_words=150,
)

_IN_PERSON = (
    r"(?:please |to continue please |before you continue |let s )?(?:verify|confirm|prove|make sure|complete|solve|check|"
    r"tick) .*(?:human|real person|are a person|robot|captcha|bot|security check|puzzle)",
    r"(?:are you|you are|you re) (?:a |not a )?(?:human|robot)|(?:we (?:are|re) )?(?:checking|making sure) (?:if|your|the|that)|press (?:and )?hold",
    r"i m not a robot|making sure you re not",
    r"(?:\S+ ){0,8}?(?:see|check|know|find out|make sure) (?:if|whether|that) you (?:are|re) (?:a |not a |no )?(?:real )?(?:person|human|robot|machine|bot)",
    r"(?:our systems? (?:have|has) |we (?:ve|have) )?(?:detected|received|noticed|seen) .*(?:unusual|suspicious|automated|many|too|a lot of) "
    r".*(?:traffic|activity|requests)",
    # what comes from a visitor's network
    r"(?=.*\b(?:requests|traffic|visits)\b).*\byour (?:network|ip address|connection)\b.*",
    r"(?=.*\b(?:anfragen|zugriffe|aufrufe)\b).*\b(?:ihrem|deinem) (?:netz\w*|anschluss)\b.*|(?=.*\b(?:requêtes|demandes|trafic)\b).*\b(?:votre|ton) réseau\b.*",
    r"(?=.*\b(?:solicitudes|peticiones|tráfico)\b).*\b(?:su|tu) red\b.*|(?=.*\b(?:richieste|traffico)\b).*\b(?:sua|tua|vostra) rete\b.*",
    r"(?=.*\b(?:pedidos|acessos|tráfego)\b).*\b(?:sua|tua) rede\b.*|(?=.*\b(?:verzoeken|aanvragen|verkeer)\b).*\b(?:uw|je|jouw) netwerk\b.*",
    r"(?=.*\b(?:zapytań|żądań|ruch\w*)\b).*\b(?:twojej|państwa) sieci\b.*|(?=.*\b(?:запрос\w*|трафик\w*)\b).*\bвашей сети\b.*",
    r"(?:we need to |one more step |one last step )verify|too many requests",
    r"(?:bitte )?(?:bestätig|beweis|zeig)\w* .*(?:mensch|roboter)|(?:sind sie|bist du) (?:ein|kein) (?:mensch|roboter)",
    r"wir (?:(?:über)?prüfen|stellen sicher|vergewissern uns|sehen (?:\w+ ){0,2}nach) .*(?:bot|mensch|roboter|browser|verbindung|automat)",
    r"(?=.*\b(?:kein|keine|pas|no|non|não|geen|nie|не)\b).*\b(?:bist|sind|êtes|eres|sea|sei|seja|é|bent|jesteś|вы)\b"
    r".*\b(?:bot|robot|robotem|roboter|robô|робот|programm?|programma|programme|programa|программа|maschine|machine|máquina|macchina|automat\w*)\b.*",
    r"(?:ihr|dein|der) browser wird (?:gerade |kurz )?(?:ge|über)prüft",
    r"(?:ungewöhnliche|verdächtige|zu viele) .*(?:anfragen|aktivität|datenverkehr)|unsere systeme haben",
    r"(?:veuillez |merci de )?(?:vérifi|confirm|prouve)\w* .*(?:humain|robot)|êtes vous (?:un |bien un )?(?:humain|robot)",
    r"vérification (?:de sécurité|que vous)",
    r"nous (?:vérifions|contrôlons|nous assurons) .*(?:humain|robot|automate|navigateur|connexion|personne)",
    r"(?:nous avons|nos systèmes ont) détecté",
    r"(?:por favor )?(?:confirm|verific|demuestr|comprueb|mant)\w* .*(?:human[oa]|robot)|¿?eres (?:un )?(?:humano|robot)",
    r"(?:estamos )?(?:comproba|verifica|asegurá)(?:ndo|ndonos|mos) .*(?:human|robot|programa|navegador|persona|conexión)",
    r"(?:hemos|nuestros sistemas han) (?:detectado|notado|recibido)",
    r"(?:per favore )?(?:verific|conferm|dimostr)\w* .*(?:uman[oa]|robot)|sei (?:un )?(?:umano|robot)",
    r"stiamo (?:verificando|controllando|accertando) .*(?:uman|robot|automa|browser|persona|connessione)",
    r"(?:abbiamo|i nostri sistemi hanno) rilevato",
    r"(?:por favor )?(?:confirm|verifi|prov|comprov)\w* .*(?:human[oa]|robôs?|robô)",
    r"estamos (?:a )?(?:verifica|confirma|certifica)\w* .*(?:human|robô|navegador|pessoa|ligação|conexão)",
    r"(?:detectamos|recebemos) .*(?:pedidos|acessos|tráfego|atividade)|só mais um passo",
    r"(?:even )?(?:bevestig|controle|bewijs|verifi)\w* .*(?:mens|robot)|ben je (?:een |geen )?(?:mens|robot)",
    r"(?:we|wij) (?:hebben|controleren|kijken|gaan na) .*(?:verkeer|browser|mens|robot|verzoeken)",
    r"(?:prosimy )?(?:potwierd[źz]|sprawd[źz]|zweryfik|udowodni|wykryliśmy)\w* .*(?:człowiek\w*|robot\w*|ruch|zapyta\w*)",
    r"czy jesteś (?:człowiekiem|robotem)|sprawdzamy",
    r"(?:пожалуйста )?(?:подтверд|докаж|проверя|убед|мы )\w* .*(?:человек\w*|робот\w*|подозрительн\w*|автоматическ\w*)",
    r"(?:вы|вы не) (?:человек|робот)",
    r"bekräfta att du (?:är|inte är) .*|bekr[æe]ft at du (?:er|ikke er) .*|vahvista että (?:olet|et ole) .*|potvrďte že (?:jste|nejste) .*",
    r"erősítse meg hogy .*(?:ember|robot)|(?:lütfen )?i ?nsan olduğunuzu doğrulayın|bir robot olmadığınızı .*",
    r"vi (?:kontrollerar|kontrollerer|sjekker|tjekker) .*(?:människa|menneske|robot|webbläsare|browser|nettleser)",
    r".*(?:ブラウザ|接続).*(?:確認|検査|チェック)(?:しています|中).*|.*正在.*(?:检查|检测|验证|檢查|驗證).*(?:浏览器|瀏覽器|连接|連線).*|.*(?:브라우저|연결).*확인.*",
    r".*(?:長押しし|押し続け|按住|长按|長按|길게 누르).*(?:ください|请|請|세요).*",
    r".*(?:ロボットではない|人間であること|完成.*验证|验证您|不是机器人|真人验证|로봇이 아님|사람인지 확인|사람임을|لست روبوت|أنك إنسان).*",
)
"""Claims that speak to the reader, who has to show what he is."""

CAPTCHA = Notice(
    Reason.BOT_CHALLENGE,
    claims(
        *_IN_PERSON,
        r".*\b(?:robot\w*|roboť|bot)\b.*|.*\b(?:människa|menneske\w*|ihminen|člověk\w*|ember|insan|i nsan)\b.*",
        r".*(?:ロボット|人間で|认证|验证|驗證|机器人|真人|로봇|사람임|보안 확인|روبوت|إنسان).*",
    ),
    _OWN,
    max_words=150,
    asks=asked.captcha,
)

CAPTCHA_IN_WORDS = replace(CAPTCHA, claims=claims(*_IN_PERSON), asks=None, says_all=True)
