"""Walls and notices in Polish and Russian; notices in Czech, Slovak and Ukrainian."""

from __future__ import annotations

from .vocabulary import vocabulary

POLISH = vocabulary(
    "a aby albo ale ani artykuł artykułu artykuły artykułów bardzo bez bezpłatne bezpłatny bezpłatnych bowiem by byli być był była było byś będzie "
    "będziesz będą błąd całego całej całość cały całą chcemy chcesz chociaż chwila chwili chwilę ci cię co coś czasu czemu czy czytać dalej danych dla "
    "dlaczego dlatego do dopiero dopóki dostać drogi dyskusja dyskusji dział działa działu dzięki euro forum gdy gdyż gdzie go goście gość hasła hasło "
    "i ich ile inne inny innych jaki jako javascript je jednak jego jej jest jesteś jeśli jeżeli już każdy kiedy kilka kilku konta konto kto która "
    "które którego który których którym którzy kup lecz liczba limit lub ma mają mam mamy masz mi mieć minut mnie mogą mogę może możemy możesz można mu "
    "musi musieć musimy musisz muszą móc mógł na nam nami nas nasz naszego naszej natychmiast nazwa nich nie niego niej niektóre niestety nigdy nikt "
    "nim nią nowe nowy obecnie od ona one oni ono oraz osiągnięto osiągnąłeś otwórz pan pani państwa państwo państwu pełny pierwszy po pod poniżej "
    "ponownie post posty postów powinien poza prace premium problem prosimy proszę przed przerwa przez przy przyczyny później płatny raz razie również "
    "s sam serwer serwis sesja sesji się skorzystać sobie spróbuj stało strona stronie strony stronę swoim swoje swojego swój szczegóły szukana szukasz "
    "są ta tak taka takie tam te techniczne technicznych tego tej temat tematu tematy ten teraz też to tobie treści treść trwa trwają tutaj twoja twoje "
    "twojego twój ty tych tylko tym tymczasem tę u w wam was wasze wejść wiadomości widoczna widoczne widoczny wielu witryna witrynie witryny więc "
    "więcej wkrótce woli wolno wrócimy wróć wszystkie wy wyczerpałeś wykup wątek wątku włącz z za zawsze zostać został została zostało zostań zł "
    "żadnych że żeby żądana żądanej żądany",
    "administ akcept aktual aktyw autoryz ciasteczk cookie czytelni dokończ dostęp istniej kliknij konserwac kontakt kontynu log moderat niedostęp "
    "nieprawidłow obejrz odśwież ogranicz otrzym poprzedni posiada potrzeb prywat przeczyt przegląd przepras przeznacz rejestr skontaktuj spróbow "
    "subskry upoważni uprawni usunięt utwórz uzysk użytkown wymag wyłącz wyświetl zablok zabroni zalogow zaloguj zamknię zareje zezwol znalez zobacz",
)

RUSSIAN = vocabulary(
    "а без бесплатно бесплатные бесплатных более больше браузер браузере будет бы был была было быть в вам вами вас ваш ваша ваше вашего ваши ведь "
    "вернитесь весь виден видеть видна видны включите во войти воспользуйтесь вот все всего всем всех всё вход вы где говорить даже дальше дан данная "
    "данной данную данный две делать для до должен должна должны евро его ему если есть еще ещё ею её же за затем зачем здесь и из извините или им "
    "имеет имеете иметь иначе информация используйте исчерпали исчерпан их к каждый как какой ко когда количество которую которые который кто куда ли "
    "либо лимит лишь любой материал материала меня месяц минут мне много могли могу могут можем может можете можно мой мочь моя мы на надо нажмите нам "
    "нами нас наш наша нашего наши не неверно него недоступен недоступна недоступны нельзя необходимо нет неё ни никто ним них ничего но новая новый ну "
    "нужен нужна нужно нужны о об обратитесь обсуждение обсуждения обязательно один он она они оно от откройте очень ошибка первый перед перейдите по "
    "повторите под пожалуйста позже пока полная полностью полный получите получить попробуйте попытку после посты потом потому почему почти при "
    "принадлежит приносим причина причинам причине про пройдите просим просто работ работает работы раз раздел раздела разделе разделу ресурс рублей с "
    "сайт сайта сайте самое свой сеанс себе себя сейчас сессия скоро снова со собой совсем спасибо ссылка ссылку стало станьте страна стране страница "
    "страницу страницы так такая также такие такой там тебе тебя текст тема теме тему темы терпение то тогда того тоже той только том ту тут ты у "
    "увидеть увы уж уже форум форума форуме форумы хотели хотим хотите хотя чего чем через что чтоб чтобы эта эти этими этих это этого этой этом этот "
    "эту являетесь является",
    "cookie javascript авториз администр аккаунт активир войд временн гост доступ забан заблокир завер зайд закры запрашива запрещ запрошен зарегистр "
    "логин модератор найден недостаточн обновит обслуживан ограничен оформит парол перезагруз подпис пользовател посетит посмотр прав продолж просмат "
    "просмотр прочес прочит разреш регистр сервер скрыт содерж сообщен стат существу техническ требу удален удалён участник учетн учётн читат чтен",
)

CZECH = vocabulary(
    "a aby abychom abyste aj ale alespoň anebo ani ano asi aspoň ať až bez beze bohužel brzy bude budeme budete budeš budou buď by bych bychom byl byla "
    "byli bylo byly byste být během běžně cesty chce chceme chcete chceš chvilku chvíle chvíli chyba chybou chybu chyby chybě co cokoli cookie cookies což "
    "dají dalo další dalších dalšího dejte delší den dne dnes dny dní do doba dobrý dobu doby době dokud doporučujeme dostat dosud dva dvou dál dále dík "
    "díky děje děkujeme děkuji email eur hned hodin hodinu i jak jakmile jako jaké jaký jakýkoli jde je jeden jedna jedno jednoduše jednou jeho jejich její "
    "jemu jen jenom jenže jestli jestliže ještě ji jich jim jimi jinak jinam jinde jinou jiná jiné jiného jiný jiných již jsem jsi jsme jsou jste jí jít k "
    "kam každou každý kde kdo kdy kdykoli kdykoliv když ke kolem konce konec korun kromě kterou která které kterého kterém který kterých kteří kvůli ledaže "
    "let lze líbí mají mezi mi mimo minut minutu minuty mnoho mohl mohla mohli mohlo mohou možnost možnosti možná možné mu muset musí musíme musíte musíš "
    "my má máme máte máš méně místa místo mě měl měla měli měsíc měsíce měsíců měsíčně můj může můžeme můžete můžeš na nabídka nabídku nachází nad nahoru "
    "nahoře najdete najít nalezen nalezena nalezeno naše našeho našem naši našich našim našimi ne nebo neboť nebude nebyl nebyla nebyli nebylo nedaří nedá "
    "neexistuje nefunguje nejde nejdříve nejsou nejste nelze nemohli nemohou nemá nemáme nemáte nemůže nemůžeme nemůžete není nestačí než nic nich nikdo "
    "nikdy nimi nyní nám námi název náš níže ně něco nějaké nějaký někam někdo někdy několik některé některých o od ode odkaz odkazu ohledně ok omlouváme "
    "on ona oni ono opět osob osoby osobám pak po pod podle pokud pokus pokusu poprvé poté pouze pro prosím prosíme proto protože proč první pryč před "
    "předtím přes přesto přestože při příliš přímo případně případě rok roku s samo se sekund sekundu sekundy si sice skoro slouží smí snad snažíte spolu "
    "správný správně starším stačí stejně stránce stránek stále svoje svou své svého svých svým svůj ta tady tak taková takové takový takto také tam tato "
    "tedy ten tento tentokrát text textu teď tito to tohle toho tohoto tom tomto tomu tomuto toto trochu trvá tu tuto tvůj ty tyto téma témata tématu tím "
    "tímto těch těchto těm těmi u uvnitř už v vaše vašeho vašem vašemu vaši vašich vašim vašimi ve vedle velmi viz vlevo vpravo vraťte vrátit vy vám vámi "
    "vás váš více výše větší však všech všechen všechna všechno všechny všem vůbec vždy z za zadal zadali zadanou zadaná zadané zadejte zase zatím zcela "
    "zda zdarma zde zdá ze zkusit zkuste znovu zpráva zprávu zprávy zpátky zpět zřejmě čas často času čekejte či člověk článek článku články článků čtenář "
    "čtenáře čtenáři čtěte část části číst řádně špatně že žádnou žádná žádné žádný",
    "administrát adres aktiv aktualiz anonymn automat autoriz bezpečnost blokov blokác captcha chráněn databáz detail diskus dokonč domovsk domén dostupn "
    "dočasn důvod expirov formulář fungov funkc fóru hesl hlavní host internet javascript jmén klikn kontakt kontrol kód limit lituj majitel mobil moderát "
    "nahráv naleznet napiš napsan nastal nastav navštív načt načíst načít nedostat nedostup nefungov nenal nenaš neobvykl neomez neověř neplatn nepodař "
    "nesouhlas nesprávn nezbytn nutn náv oblast obnov obraťt obsah ochran odeb odemkn odesl odhláš odmít odpov odstran omez omyl opakujt oprav oprávn osobn "
    "otevř ovládac ověř ozvem partner placen platn podmín podpor pokrač pokroč porušen potvr potřeb použij použit použív povol pozděj požad požád problém "
    "program prohlédn prohlíž prostřed práv prémiov přechod předplat předplác přejd přesměr přesun přečtět přečíst přihlas přihláš přijat přijm připoj "
    "přípojen příslušn příspěv přístroj přístu registr reklam relac robot rozhran rozlišov sdílen server seznam služb smazat smazán smaž soubor souhlas "
    "soukrom spojen spojit sprác správc stisk struč stránk stáhn systém sítě síť technick tlačítk uděl uklád uložen uloží umožn upozorn uprav upřesn uzavř "
    "uživatel vaší verz vol vrac vstoup vstup vybav vydrž vyhled vyhrazen vypad vypl vypnut vypněte vyprš vyskyt vytvoř využ vyzkouš vyčk vyřaz vyžad vyžád "
    "výsled web zabezpeč zablok zakup zakáz založ zaplať zapn zavř zařízen zašl zkontrol zkouš změn zobraz zpracov zpřístup zruš závad získat získejt zůst "
    "údaj údržb úvodn účel účet účt",
)

SLOVAK = vocabulary(
    "a aby aj ak ako aktuálne akékoľvek aký ale alebo ani asi aspoň až bez bohužiaľ bol bola boli bolo bude budeme budete budú buď by byť celý cez chce "
    "chceme chcete chvíľku chvíľu chyba chybe chybu chyby cookie cookies dajú dané daný deje deň dlhšie dnes dni dní do doba dobu dokiaľ dostať doteraz dva "
    "dvoch dá dňa email eur eurá ešte hneď hodinu hodín hore i iba ich im inak inam inde iná iné iného inú iný je jeden jedna jedno jednoducho jednu jeho "
    "jej k kam každú každý kde kedy kedykoľvek keď keďže koniec kto ktorej ktorom ktorá ktoré ktorého ktorí ktorú ktorý ktorých ku kvôli lebo len ma majú "
    "mali medzi mesačne mesiac mesiaca mesiace mesiacov mi miesta miesto mimo minút minútu minúty mnoho mohli mohlo mohol možno možnosti možnosť možné musí "
    "musíme musíte my má máme máte môcť môj môže môžem môžeme môžete môžu na nachádza nad nami naša naše našej našich našu nebol nebola neboli nebolo "
    "nebude nech nedarí nedostatok nedá neexistuje nefunguje nejde nemajú nemá nemáme nemáte nemôže nemôžeme nemôžete nestačí než nich nie niekde niekoľko "
    "niekto niektoré niečo nijaký nikdy nikto nimi nič nižšie nájdená nájdené nájdený nájdete nájsť nám nás názov náš o od odkaz odkazu odtiaľ ok okrem "
    "opäť osobe osoby osobám po pod podľa pokiaľ pokus potom pozrite pre pred predtým prejsť prepáčte preto pretože prečo pri priamo prosím prosíme prvé "
    "prvý práva práve právo príliš prípade prípadne rok roka rokov rovnako s sa samo sekundu sekundy sekúnd si skoro skôr sme smie som spolu správa správne "
    "správu správy späť starším stačí ste stránok stále svoj svoje svojej svojho svoju sám sú ta tak taktiež takto taká také taký tam teda tej tejto ten "
    "tento teraz text textu tie tieto tiež to toho tohto tom tomto tomu trochu trvá tu tvoj ty táto tém téma tému témy tí túto tým týmto u už v vami vaša "
    "vaše vašej vašich vašom vašu veľmi viac viacero viď vo vpravo vrátiť vráťte vy vyššie vám vás váš vášho väčší vôbec vľavo však všetci všetko všetky "
    "všetkých vždy z za zadajte zadali zadaná zadané zadarmo zatiaľ zdá zle znova znovu zo zrejme áno ísť úplne čakajte čas časti často času časť či "
    "čitateľ čitateľov človek článku články článok čo čokoľvek číslo čítajte čítať ďakujeme ďalej ďalšie ďalší ďalších ľutujeme že žiadna žiadne žiadnu "
    "žiadny žiaľ",
    "administrát adres aktiv aktualiz anonymn automat autoriz bezpečnost blokov captcha chránen databáz detail diskus dokonč domovsk domén dostupn dočasn "
    "dôvod expirov formulár fungov funkc fór hesl hlavn host hľad internet javascript klikn kontakt kontrol kód limit majiteľ men mobil moderát nahra "
    "napísan napíšt nastav navštív načít nedostup nenašl nenájd neobmed neobvykl neover neplatn nepodar nesprávn nevyhnut nutn návštev obmed obnov obrát "
    "obsah ochran odber odblok odhlás odmiet odomkn odosl odpov odstrán omyl opakujt oprav oprávn osobn otvor over ozvem partner platn podmien podpor "
    "pokrač pokúš potrebn potrebuj potvrd použ povol požad požiad predplat prehliad prehľad premium presmer presun prečít prihlás prijať prijm pripoj "
    "problém program prostred prísluš príspev prístup registr reklam relác robot rozhran server sieť skontrol skús služb spojen spracov spráco správc "
    "stiahn stlač stránk systém súbor súhlas súkrom technick tlačidl udeľ uklad uložen umožn upozorn uprav uzatvor uzavr užívat verz volb voliť voľb vrátan "
    "vstup vstúp vybav vyhraden vyhľad vymaz vyplň vypn vyprš vyskyt vyskúš vytvor využ vyčk vyžad výsled web zabezpeč zablok zakáz založ zapn zariaden "
    "zatvor zavret zdieľ zmaz zmen zobraz zopak zosta zruš získ údaj údržb úvodn účel účet účt",
)

UKRAINIAN = vocabulary(
    "а аби або абонентам авжеж адже але анонімно б без безкоштовний безкоштовно безкоштовні бо був буде будемо будете будуть будь була були було бути більш "
    "більше більшість в вам вами вас ваш ваша ваше ваших вашого вашому вашої вашу ваші вашій вбік введіть ввести ввійдіть ввійти весь вже ви вибачаємось "
    "вибачте виберіть видно восени вперше все всього всі всім всіх втратив втім входу вхід від відбувається г годин години годину гостей гривень гривні "
    "гість далеко далі дана дане даний даному даної дату два двох де день деякий деякі для днями дні днів до добре довго довше довідки дозволено достатньо "
    "досі друге дуже дякую дякуємо жаль же жодна жодного жодної з за завершено завершився завжди загалом закінчився закінчилася замість заново зараз зате "
    "зачекайте звідси звідти здається знайти знайшли знов знову зовсім зрозуміло зі й йти кого когось кожен кожна кожного коли краще крім куди кілька "
    "кількох лише лишилося люди людина людиною ліворуч мав майже мали мають має маємо маєте менше мені ми мине мною мого може можемо можете можливо "
    "можливості можливість можна можуть моя моє мої мій місце місця місці місяць місяця місяців на навіть нагору над надто нам нами нас насамперед наступна "
    "наш наша наше наших нашого нашому нашої наші не нема немає неможливо ненадовго непорозуміння неправильно неї ним ними них но нова нове новий нових "
    "нові ну ні ніби ніде нікого ніколи ніхто нічого о об обговорення обидва один одна одне одного однієї ой ок окремо он останній ось от отже пане певно "
    "перед передусім перепрошуємо перша перше перший пише по повна повний повністю поза поки поруч потрібен потрібна потрібне потрібних потрібно потрібні "
    "потім прав права право праворуч при приблизно про пробачте просто проте протягом прямо під пізніше після раз рази разом раніше робили робить робот "
    "роботи робіть роки року років рядок рік сам самим само самою свого свою своє своєї свої своїх свій себе секунд секунди секунду серед скоро скільки "
    "слід собою собі спасибі спочатку справді спроби спробу став стався сталася стало статей статтю стаття статті сторінка сторінки сторінку сторінок "
    "сторінці стосовно сьогодні сюди та так така таке такий такого також такої такі там твій те теж текcту текст тем тема теми тему темі ти тим тих то того "
    "тоді той тому триває трохи трьох тут ті тільки у увага увесь увійдіть увійти удома уже умови усе усього усі час частина частину часу через чи чим "
    "читайте читати читач читача читачам читачів чия чого чому ще щиро що щоб щойно щось я язков як яка якби яке який якийсь якими яких якого якому якою "
    "якої яку якщо які якість є євро і із ім інакше інколи іноді інша інше інший інших інші існує їх їхні",
    "captcha cookie email javascript premium автомат авториз адмін адрес акаунт актив архів бажа баз безпек блок браузер важа вважає введен вебсайт верс "
    "вибор вибран вибір видал видан викон викорис вимаг вимк вимог виник виправ виріш вказан вкладк власник внесен входит відвід відгук відкри відмо "
    "відновл відобра відповід відповім відсутн відтвор відхил вік гостьов груп даних джерел довірен дод домен допис доповн допом доступ дійсн електрон ефір "
    "заборон завантаж закри закінчен залиш запам запис запит заплан заповн зареєстр захист захищ заход зашиф збереж зберіг звер зворот згод згід змін зміст "
    "знадоб знайд зник каптч клац клік кнопк код коментар комп контакт конто конфіден користув країн логін ліміт лінк меж мереж модерат наведен нада надіс "
    "надіш наладж налашт належн написа напиш натис небезпек невдал невідом невірн недост недійсн незвич необхід неприпуст неточн новин оберіть облад "
    "обліков обмеж обран обробл обслуг ознайом онлайн оновл особист отрима офіційн очіку пакет паро партнер перевір перегляд переглян передпла перезавант "
    "перейд перейт перемі перенапр перенес поверн повтор повідом подальш подовж пожалу політик помил портал порушен посил поточ пошук правил правовл прац "
    "преміум прибра приват привіле призна прийм прийн пристр причин пробл програ продовж прокс пропон просим протокол профіл публік підключ підпи підтвер "
    "підтрим пільг регіон реклам ресурс реєстр розділ розмін розробл розташ сайт сеанс сервер сервіс сесі систем скасов скинут скори скоріст скрипт служб "
    "соцмереж спам спис спробуй співпрац спільн створ сторон схож таких тех тимчас трапи увімкн узгодж усун учасник файл форм форум функц хвил центр чека "
    "шука щомісяч інструм інтернет інформ",
)
