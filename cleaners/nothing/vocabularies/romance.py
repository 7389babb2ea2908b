"""Walls and notices in French, Spanish, Italian and Portuguese; notices in Romanian."""

from __future__ import annotations

from .vocabulary import vocabulary

FRENCH = vocabulary(
    "a afin ai aller alors après article articles atteint au aucun aucune aura auront autre aux avait avant avec avez avoir avons base bien bientôt "
    "bloqueur bloqué bloquée car ce ceci cela certaines certains ces cet cette ceux chaque chers choisir ci cliquez code comme comment compte comptes "
    "connecter connectez connecté connectée connectés contacter contenu contenus croyez d dans de demande demandé demandée depuis des devenez devenir "
    "devez devrez directement discussion discussions dois doit doivent donc données dont droit droits du durée déjà désolé désolée elle elles empêche "
    "en encore erreur erroné es est et eu euro euros eux faire fait faites faut fil font forum forums gratuit gratuitement grâce ici identifiant "
    "identifier il ils inscrire inscrit inscrits inscrivez intégralité invité invités j jamais javascript je jour jours jusqu l la le lecteur lecteurs "
    "lecture les leur leurs lien lire lisez lorsque lu lui m ma mais membre membres merci mes message messages minutes mode moins mois moment mon mot "
    "moyen même n navigateur navigation ne ni nom nombre non nos notre nous nouveau nouvelle nouvelles offert offerte offre offrir on ont opération ou "
    "où page pages par parce parmi partie pas passe pays permettre peut peuvent peux plus plusieurs plutôt pour pourra pourrez pourriez pouvez pouvoir "
    "pouvons premium première prendre presque problème profiter profitez près publication puis qu quand que quel quelle quelque quelques question qui "
    "raison raisons regarder rejoignez rejoindre rendez reprendre reste revenez revenir rien rubrique s sa saisir saisissez sans sauf savoir se seconde "
    "secondes semble sera serez seront serveur service ses session sessions seul seule seulement seuls si site soit son sont sous soyez suite suivant "
    "suivantes suivez sujet sujets sur t tant tard te tel temps toujours tous tout toute toutes travaillons travaux trop tu un une utilisateur "
    "utilisateurs utiliser va vais venez venir vers veuillez veux vient visible visibles voir vos votre voulez vous vraiment vérifier web y à échoué "
    "êtes être",
    "abonn accept accès accéd activ actualis actuel administ affich appart autoris charg conditions confirm connexion consult continu cookie créer "
    "créez disponib désactiv enregistr exclusi exist expir fermé fonction indisponib interdi introuvab limit mainten modérat momentan nécess obten "
    "permis poursui privé propos protég puiss refus requi restrei réessay région réserv section souhait supprim temporair trouv visit visual",
)

SPANISH = vocabulary(
    "a acabas accede acceder acceso actual actualmente además ahora al alcanzado algo alguna algunos allá antes aquel aquella aquí artículo artículos "
    "así aún bien bloqueador breve cada casi claro como completa completo comunidad con conexión contacte contacto contenido contenidos contraseña "
    "conversación correcta correcto correo creemos cualquier cuando cuenta cuentas cuál da de debe deben deberá deberás deberías debes debido dejar del "
    "dentro desde desea deseas después dispone dispones disponible disponibles donde durante dónde e el ella ello ellos en encima enlace entonces entra "
    "entrar error es esta estamos estar estará estarán este esto estos está están estás euro euros favor foro foros fue fuera gracias gran gratis "
    "gratuito gratuitos grupo ha haber hace hacer hacia haga han has hasta hay haz hemos hoy ilimitado incluso introduce introduzca invitado invitados "
    "ir javascript la lado lamentamos las le lector lectores lee leer leyendo lo los luego límite manera mayor mejor menos mensaje mensajes mes mi "
    "miembro miembros mientras minuto minutos mismo modo momento momentáneamente motivo motivos mucho muy más máximo nada navegador navegando necesario "
    "necesarios ni ninguna ningún no nombre nos nuestra nuestro nuevamente nuevo nunca número o oferta otra otras otro otros paga pagar para parte "
    "participar pasado país permiso permisos pero poco podemos poder podrá podrás podría por porque posible premium primero privada privado problema "
    "pronto propietario propio pueda puedan puede pueden puedes página páginas que queda quieres razones realizar recibir recurso regístrate regístrese "
    "restante resto régimen s se sea seas sección seguir según ser servicio servidor será serán sesiones sesión si sido siento siga sigue sin sitio "
    "sitios sobre solo son su suficiente suficientes sus suscríbase suscríbete sólo tal también tan tanto tarde te tema temas tener tengo tiempo tiene "
    "tienes todas todo todos trabajando trabajos tras través tu tus tú un una unas unos usar usted usuario usuarios va vamos van vaya ver vez volvemos "
    "volver volveremos vosotros vuelva vuelve web y ya área",
    "acept activ administ autoriz cerrad conect continu cookie crea disfrut elimin encontr entend exclusiv exist expir habilit hilo identific ingres "
    "inici intent inténte limitad mantenim moderad necesit obten ofrec permit prohib proteg publicacion recarg registr requer requier reserv restring "
    "solicit suscri suspend temporal utiliz visib visit válid",
)

ITALIAN = vocabulary(
    "a abbiamo accedere accedi account ad adesso agli ai al alcuni alla alle allora altro anche ancora anzi appena area argomento articoli articolo "
    "attendere attualmente avere avrai browser cercando cercato cerchi certo che chi chiunque ci code codice coloro come commenti completo con consensi "
    "consenso contenuti contenuto cookie cosa cosicché così cui da dai dal dalla dati degli dei del della delle dello desideri deve devi devono di "
    "discussione discussioni dispiace dispone dopo dovrai dovresti due e ecco ed effettuare entra entrare era erano errore esiste essa essere essi euro "
    "eventuali fa fai fare fino forum fra già gli grazie gruppo ha hai hanno ho i il in infatti inoltre inserire inserisci invece javascript l la "
    "lavorando lavori le leggere lei lettore lettori lettura li lo loro ma magari maggiori mai massimo meno mentre mese messaggi messaggio mi minuti "
    "minuto modo molto momento nei nel nella nessun nessuna nome non nostra nostre nostri nostro nulla numero nuovamente nuovo o offerta ogni oppure "
    "ora ospite ospiti ovvero paese pagina pagine parte password per perché però piace più pochi poco poi possa possibile posso possono post potrai "
    "potrebbe potresti premium presto prezzo prima privata privato problema proprio puoi purtroppo può qualche quale quali quando quanto quella quelle "
    "quello questa queste questi questo qui quindi raggiunto ragione resto rete ripassa riprova risposta ritorna s sarai saremo sarà scaduto scusa se "
    "seguenti sei sempre senza server servizio sessione sezione si sia siamo sito solo sono sotto spiacenti sta stai stanno stata stato stesso su "
    "successivamente sui sul sulla suo suoi tali tanto tardi te tempo ti torna tornare tornate torneremo tra tramite troppo trovarci tua tue tuo tuoi "
    "tutta tutte tutti tutto ulteriori un una uno usa usare utente utenti vai veda vedere verso vi via visibile visibili visto vogliamo voi volta "
    "vostro vuoi vuole web è",
    "abbon abilit access accett amministr attiv autenti autorizz chius connes contatt continu crea disabilit disponib elimin esclusiv gratu iscri limit "
    "login manutenz membr mostr necess paga permess prosegu protett registr ricaric richied richiest rimoss riserv suffic temporane trovat utilizz "
    "verific visitat visual",
)

PORTUGUESE = vocabulary(
    "a abaixo aceder acessar acesso acima agora aguarde ainda alcançou algo algum alguns alguém ao aos apenas após aquele aqui artigo artigos as "
    "assinante assinantes assinatura assine atingiu até bem breve cada caro caso certo clique com como completa completo conta contas conteúdo "
    "conteúdos conversa da dar das de deixe dela deles depois descontos desculpe desse desta deste deve devem dever devo dia direito direitos discussão "
    "disso do dos durante e ela ele eles em enquanto entrar entre erro essa essas esse esses esta estamos estar estará estas este estes estiver está "
    "estão eu euro euros favor fazem fazendo fazer faça fique foi foram fórum fóruns gostaria grupo grátis havia hoje há ilimitado infelizmente iniciar "
    "integral inteira isto javascript já lamentamos leia leitor leitores leitura lendo ler lhe limite lo logada logado logados login logo lugar maior "
    "mais mas melhor membro membros menos mensagem mensagens mesmo meu minha minutos momento motivo motivos muito máximo mês na nada nas navegador nem "
    "nenhum nessa nesse nesta neste no nome nos nossa nosso nova novamente novo numa nunca não nós número o obrigado oferta onde ora os ou outra outras "
    "outro outros para parte país pela pelas pelo pelos permissão permissões perto pode podem podemos poderá pois por porque possui possível postagem "
    "postagens pouco precisa precisam precisamos premium primeiro privada privado problema próximo página páginas quais qual qualquer quando quanto que "
    "quem quer razões reais recurso região retorne s se secção seguir seja sem sempre sendo senha ser servidor serviço será serão sessão sessões seu "
    "seus seção si site sobre somente sua suas suficiente são só tal também tarde tem temos tempo tenha tentar tente ter tiver toda todas todo todos "
    "tornar torne trabalhando trabalho tu tudo tão tópico tópicos um uma umas uns usando usar usuário usuários vai vamos vem ver vez vezes vir visível "
    "você vocês volta voltar voltaremos volte vá web área é",
    "aceit administr ativ atualiz autentic autoriz bloquead cadastr conect continu cookie cri dispon encontr exclusiv exig exist expir fechad gratuit "
    "habilit identific inscr limitad manuten moderad necess obter permit proib proteg publica recarreg regist remov requer reserv restri solicit "
    "temporari utiliz verific visit visualiz",
)

ROMANIAN = vocabulary(
    "a abia acces accesa accesați accesul acea aceasta această aceea aceeași acei aceia acel acela același acele acelea acest acesta aceste acestea acestei "
    "acestor acestora acestui aceștia acolo acum adevărat adică adresa adresei adresă ai aia aici al ale alt alta altceva altcineva alte altele altfel "
    "altul altundeva altă alții am an ani anul anumite anumită apare apoi aproape apărut ar are articol articole articolele articolul articolului asemenea "
    "asta astfel asupra atunci atât au având azi așa așteptați ați ba bine bun bună ca care ce ceea cei cel cele celor ceva chiar cine cineva cu cum cumva "
    "când cât câte câteva că căci căreia căror cărora cărui către da dacă dar dați de deci decât deja deoarece departe depinde desigur despre deși din "
    "dinainte dintre disponibil disponibile disponibili disponibilă doar dorești doriți două dumneavoastră după dvs dă e era este eu euro exact ești fac "
    "face facem faceți fața fi fie fiecare fii fiind fim fiți foarte fost făcut fără gata gratis gratuit gratuită greșeală greșit greșită găsi găsim găsit "
    "găsită ia iar iată iau inclusiv la le lei li lor lucrăm lui luna lunar luni lună lângă mai mare mari mea mele mereu meu mi mie mine minut minute mod "
    "moment momentan momentul mult multe multă mulți mulțumesc mulțumim măcar ne nevoie ni nici nicio niciodată niciun nimeni nimic noastre noastră noi "
    "nostru nou nouă noștri nu numai nume numele o oaspete oaspeți odată ok om or ora ore ori oricare orice oricine oricând oră pare parte partea pas pe "
    "pentru persoane peste plus poate posibil pot poți prea prețul prin problema probleme problemă pur pute putea putem puteți puțin până păcate rog rugăm "
    "rând rămâne rău sa sau scris scrisă scurt scurtă se secunde secundă si sigur simplu sine site siteul sub subiect subiectele subiectul sunt suntem "
    "sunteți sus să săi săptămâni săptămână ta tale te timp timpul tine titlul toate toată tot totul totuși toți trebui trebuie trece treia tu tăi tău uman "
    "un una unde undeva unei unele uneori unii unor unu unui unul urma următoarea următoarele următor va vedea vedeți vei veți vi vine voastre voastră voi "
    "vom vor vostru vrea vreme vreo vreun vreți vă văd zi ziar zile zilei zilnic îi îl îmi împreună în înainte înapoi încearcă încercați încât încă însuși "
    "însă într între întreg întrucât întâi își îți și știi ți",
    "abon accept acord activ actualiz administr afiș ajut aleag aleg anula anun aplica arat ascuns autentif autoriz ave banat banc blocat blocaț bloch "
    "browser captcha cere citește citi clic cod conecta confident confirm cont conține conținut cooki corect crea cred câștig căut dat decon defect deschi "
    "detali dezactiv dispoz dispun domeni drept dur editor elimin email eroare eror exclusiv exist experienț expir folos formular foru funcți ierta ieși "
    "inaccesib inactiv indispon info instal interes internet interzis introduc introdus invalid invit javascript legătur limit link loga logheaz membr "
    "mentenanț mesaj moder motiv muta necesar necesit neobișnuit nesoluț nevalid opri opțiun pagin parol partaj parten permis permit person platf plăti "
    "prelucr premium primi principal privat privind proces proprietar protec protej public păstr reclam reg rela restricț retras reveni reînc reînnoi robot "
    "răspun salv schimb script securit secțiun server servici sesiun setar setăr sistem solicit someri special stoc suport suspend tehnic tem termen text "
    "trim utiliz valabil valid verific versiun vizit vizual vârst web îmbunăt înceta închei închis încărc înregistr înscri întreru întâmpin întâmpl întârz "
    "înțeleg ștear șters țar",
)
