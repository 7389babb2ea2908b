"""The words of printed times in 56 languages, as facts: weekdays, near days, halves of the day, units and what says that they are past.

Names and forms are those of CLDR 49 (`days`, `dayPeriods`, `fields/*/relative`), in lower case and without a final dot. Beside them stand the cases
that forums print and CLDR does not hold (accusative weekdays), and the near days of the language packs of phpBB, SMF and MyBB.
"""

from __future__ import annotations

_NEAR_ROWS = (  # today, yesterday, the day before; forms of one day with | between
    "today|yesterday|",
    "heute|gestern|vorgestern",
    "aujourd'hui|hier|avant-hier",
    "hoy|ayer|anteayer antier",
    "hoje|ontem|anteontem",
    "oggi|ieri|l'altro_ieri",
    "vandaag|gisteren|eergisteren",
    "dzisiaj dziś|wczoraj|przedwczoraj",
    "сегодня|вчера|позавчера",
    "сьогодні|вчора учора|позавчора",
    "dnes|včera|předevčírem predvčerom",
    "danas|juče jučer|prekjuče prekjučer",
    "данас|јуче|прекјуче",
    "danes|včeraj|predvčerajšnjim",
    "днес|вчера|онзи_ден",
    "täna|eile|üleeile",
    "šiandien|vakar|užvakar",
    "šodien|vakar|aizvakar",
    "avui|ahir|abans-d'ahir",
    "hoxe|onte|antonte",
    "gaur|atzo|herenegun",
    "আজ|গতকাল|",
    "денес|вчера|завчера",
    "сёння|учора|пазаўчора",
    "bu_gün|dünən|",
    "бүгін бүгүн|кеше кечээ|",
    "დღეს|გუშინ|",
    "այսօր|երեկ|",
    "آج|گزشتہ_کل|",
    "hari_ini|semalam|",
    "sot|dje|",
    "í_dag|í_gær|",
    "vandag|gister|",
    "heddiw|ddoe|",
    "inniu|inné|",
    "bugun бугун|kecha кеча|",
    "hodiaŭ|hieraŭ|",
    "இன்று|நேற்று|",
    "өнөөдөр|өчигдөр|",
    "ma|tegnap|tegnapelőtt",
    "azi astăzi|ieri|alaltăieri",
    "idag i_dag|igår i_går|i_förrgår i_forgårs",
    "tänään|eilen|toissapäivänä toissa_päivänä",
    "bugün|dün|evvelsi_gün",
    "σήμερα|χθες χτες|προχθές προχτές",
    "היום|אתמול|שלשום",
    "اليوم|أمس الأمس|أول_أمس",
    "امروز|دیروز ديروز|پریروز پريروز",
    "hari_ini|kemarin|kemarin_dulu",
    "hôm_nay|hôm_qua|hôm_kia",
)
_NEAR_ROWS_UNSPACED = ("今日|昨日|一昨日", "今天|昨天|前天", "오늘|어제|그저께 그제", "วันนี้|เมื่อวานนี้ เมื่อวาน|เมื่อวานซืน")

_WEEKDAY_ROWS = (  # Monday to Sunday; forms of one day with / between
    "monday tuesday wednesday thursday friday saturday sunday",
    "montag dienstag mittwoch donnerstag freitag samstag/sonnabend sonntag",
    "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "lunes martes miércoles jueves viernes sábado domingo",
    "segunda-feira/segunda terça-feira/terça quarta-feira/quarta quinta-feira/quinta sexta-feira/sexta - -",
    "lunedì martedì mercoledì giovedì venerdì sabato domenica",
    "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
    "poniedziałek wtorek środa/środę czwartek piątek sobota/sobotę niedziela/niedzielę",
    "понедельник вторник среда/среду четверг пятница/пятницу суббота/субботу воскресенье",
    "понеділок вівторок середа/середу четвер п'ятниця/п'ятницю субота/суботу неділя/неділю",
    "pondělí úterý středa/středu čtvrtek pátek - neděle/neděli",
    "pondelok utorok streda/stredu štvrtok piatok - nedeľa/nedeľu",
    "hétfő/hétfőn kedd/kedden szerda/szerdán csütörtök/csütörtökön péntek/pénteken szombat/szombaton vasárnap",
    "luni marți miercuri joi vineri sâmbătă duminică",
    "måndag tisdag onsdag torsdag fredag lördag söndag",
    "mandag tirsdag - - - lørdag søndag",
    "maanantaina tiistaina keskiviikkona torstaina perjantaina lauantaina sunnuntaina",
    "pazartesi salı çarşamba perşembe cuma cumartesi pazar",
    "δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή",
    "יום_שני יום_שלישי יום_רביעי יום_חמישי יום_שישי יום_שבת יום_ראשון",
    "الاثنين/الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد",
    "دوشنبه سه‌شنبه چهارشنبه پنجشنبه جمعه شنبه یکشنبه",
    "senin selasa rabu kamis jumat sabtu minggu",
    "thứ_hai thứ_ba thứ_tư thứ_năm thứ_sáu thứ_bảy chủ_nhật",
)
_WEEKDAY_ROWS_UNSPACED = (
    "月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日",
    "星期一 星期二 星期三 星期四 星期五 星期六 星期日/星期天",
    "周一 周二 周三 周四 周五 周六 周日",
    "週一 週二 週三 週四 週五 週六 週日",
    "월요일 화요일 수요일 목요일 금요일 토요일 일요일",
    "วันจันทร์ วันอังคาร วันพุธ วันพฤหัสบดี วันศุกร์ วันเสาร์ วันอาทิตย์",
)

SECONDS = (1, 60, 3_600, 86_400, 604_800, 2_629_746, 31_556_952)
"""Seconds of the seven units, from the second to the mean month and year of the Gregorian calendar."""

# The frames around counted units, / between; then the words of the seven units. A word with a number behind it holds its count. "da" is also "nb".
_AGO_ROWS = {
    "en": "{} ago | seconds second secs sec s | minutes minute mins min m | hours hour hrs hr h | days day d | weeks week wks wk w | "
    "months month mos mo | years year yrs yr y",
    "de": "vor {} | sekunden sekunde sek s | minuten minute min m | stunden stunde std | tagen tage tag | wochen woche wo | "
    "monaten monate monat | jahren jahre jahr",
    "fr": "il y a {} | secondes seconde s | minutes minute min | heures heure h | jours jour j | semaines semaine sem | mois m | ans an années année a",
    "es": "hace {}/{} atrás | segundos segundo seg s | minutos minuto min | horas hora h | días día d | semanas semana sem | meses mes m | años año a",
    "pt": "há {}/{} atrás/faz {} | segundos segundo seg | minutos minuto min | horas hora h | dias dia | semanas semana sem | meses mês | anos ano",
    "it": "{} fa | secondi secondo sec s | minuti minuto min | ore ora h | giorni giorno gg g | settimane settimana sett | mesi mese | anni anno",
    "nl": "{} geleden | seconden seconde sec s | minuten minuut min | uur uren | dagen dag dgn | weken week | maanden maand | jaar jaren",
    "pl": "{} temu | sekundy sekundę1 sekund sek s | minuty minutę1 minut min | godziny1 godzinę1 godzin godz g | dnia dzień1 dni | "
    "tygodnia tydzień1 tygodnie tygodni tyg tydz | miesiąca miesiąc1 miesiące miesięcy mies | roku rok1 lata lat",
    "ru": "{} назад | секунды секунду1 секунд сек с | минуты минуту1 минут мин | часа час1 часов ч | дня день1 дней дн | "
    "недели неделю1 неделя1 недель нед | месяца месяц1 месяцев мес | года год1 лет г л года/лет",
    "uk": "{} тому | секунди секунду1 секунд с | хвилини хвилину1 хвилин хв | години годину1 годин год | дня день1 дні днів дн | "
    "тижня тиждень1 тижні тиждні тижнів тиж | місяця місяць1 місяці місяців міс | року рік1 роки років р",
    "cs": "před {} | sekundami sekundou1 sekundy vteřinami s | minutami minutou1 minuty min | hodinami hodinou1 hodiny h | dny dnem1 dne dní | "
    "týdny týdnem1 týdne týd | měsíci měsícem1 měsíce měs | lety roky rokem1 roku l r",
    "sk": "pred {} | sekundami sekundou1 sekundy s | minútami minútou1 minúty minút min | hodinami hodinou1 hodiny h | dňami dňom1 dňa d | "
    "týždňami týždňom1 týždňa týž | mesiacmi mesiacom1 mesiaca mes | rokmi rokom1 roka r",
    "hu": "{} ezelőtt/{} | másodperccel másodperce m.perce | perccel perce | órával órája | nappal napja | héttel hete | hónappal hónapja | évvel éve",
    "ro": "acum {}/{} în urmă | secunde secundă sec | minute minut min | ore oră h | zile zi | săptămâni săptămână săpt | luni lună | ani an",
    "sv": "för {} sedan/{} sedan/för {} sen | sekunder sekund s | minuter minut min | timmar timme tim | dagar dag d | veckor vecka v | månader månad mån | år",
    "da": "for {} siden/{} siden/for {} sidan/{} sidan | sekunder sekund sek | minutter minut minutt min | timer timar time t | "
    "dage dager dagar dag døgn d | uger uge uker uke veker veke u | "
    "måneder måned månader månadar månad mdr md | år",
    "fi": "{} sitten | sekuntia sekunti1 s | minuuttia minuutti1 min | tuntia tunti1 t | päivää päivä1 pv | viikkoa viikko1 vk | "
    "kuukautta kuukausi1 kk | vuotta vuosi1 v",
    "tr": "{} önce | saniye sn | dakika dk | saat sa | gün | hafta hf | ay | yıl",
    "el": "πριν από {}/πριν {}/{} πριν | δευτερόλεπτα δευτερόλεπτο δευτ δ | λεπτά λεπτό λεπ λ | ώρες ώρα ώ | ημέρες ημέρα μέρες μέρα ημ | "
    "εβδομάδες εβδομάδα εβδ | μήνες μήνα μήνας1 μ | έτη έτος χρόνια χρόνο χρόνος",
    "he": "לפני {} | שניות שנייה1 שני | דקות דקה1 דק | שעות שעה1 שעתיים2 שע | ימים יום1 יומיים2 | שבועות שבוע1 שבועיים2 שב | "
    "חודשים חודש1 חודשיים2 חו | שנים שנה1 שנתיים2",
    "ar": "قبل {}/منذ {} | ثانية1 ثانيتين2 ثوان ثوانٍ ثوانِ ثواني | دقيقة1 دقيقتين2 دقيقتان2 دقائق | ساعة1 ساعتين2 ساعتان2 ساعات | "
    "يوم1 يومين2 يومان2 أيام يوما يومًا | "
    "أسبوع1 أسبوعين2 أسابيع أسبوعا أسبوعًا | شهر1 شهرين2 شهران2 أشهر شهور شهرا شهرًا | سنة1 سنتين2 سنتان2 سنوات سنين عام1 عامين2 أعوام عاما عامًا",
    "fa": "{} پیش/{} قبل | ثانیه | دقیقه | ساعت | روز | هفته | ماه | سال",
    "id": "{} yang lalu/{} lalu | detik dtk | menit mnt semenit1 | jam sejam1 | hari h sehari1 | minggu mgg seminggu1 | bulan bln sebulan1 | "
    "tahun thn setahun1",
    "vi": "{} trước | giây | phút | giờ | ngày | tuần | tháng | năm",
    "ja": "{}前 | 秒 秒間 | 分 分間 | 時間 | 日 日間 | 週間 週 | か月 ヶ月 カ月 ヵ月 ケ月 か月間 | 年 年間",
    "zh": "{}前/{}以前/{}之前 | 秒钟 秒鐘 秒 | 分钟 分鐘 分 | 小时 小時 个小时 個小時 | 天 日 | 周 週 星期 个星期 個星期 | 个月 個月 | 年",
    "ko": "{}전/{}전에 | 초 | 분 | 시간 | 일 하루1 | 주 주일 | 개월 달 | 년",
    "et": "{} eest/{} tagasi | sekundi sekundit sek s | minuti minutit minut min | tunni tundi tund t | päeva päev p | nädala nädalat nädal näd | "
    "kuu1 kuud | "
    "aasta1 aastat a",
    "lv": "pirms {} | sekundēm sekundes1 sek s | minūtēm minūtes1 min | stundām stundas1 st h | dienām dienas1 d | nedēļām nedēļas1 ned | "
    "mēnešiem mēneša1 mēn | "
    "gadiem gada1 g",
    "lt": "prieš {} | sekundžių sekundę1 sekundes sek s | minučių minutę1 minutes min | valandų valandą1 valandas val | dienų dieną1 dienas d | "
    "savaičių savaitę1 savaites sav | mėnesių mėnesį1 mėnesius mėn | metų metus1 m",
    "sl": "pred {} | sekundami sekundo1 sekundama2 s | minutami minuto1 minutama2 min | urami uro1 urama2 h | dnevi dnevom1 dnem1 dnevoma2 d | "
    "tedni tednom1 tednoma2 ted | meseci mesecem1 mesecema2 mes | leti letom1 letoma2 l",
    "hr": "prije {} | sekundi sekundu1 sekunde sek s | minuta minutu1 minute min | sati sat1 sata h | dana dan1 d | "
    "tjedana tjedan1 tjedna tj sedmica sedmicu1 sedmice | mjeseci mjesec1 mjeseca mj | godina godinu1 godine god g",
    "sr": "пре {}/прије {}/pre {} | секунди секунду1 секунде сек с sekundi sekundu1 sekunde | минута минут1 минуту1 минуте мин minuta minut1 minute | "
    "сати сат1 сата ч sati sat1 sata | дана дан1 д dana dan1 | недеља недељу1 недеље нед nedelja nedelju1 nedelje | "
    "месеци месец1 месеца мес meseci mesec1 meseca | година годину1 године год г godina godinu1 godine",
    "mk": "пред {} | секунди секунда1 сек | минути минута1 мин | часа час1 часови | дена ден1 | седмици седмица1 недели недела1 | месеци месец1 | "
    "години година1 год",
    "bg": "преди {} | секунди секунда1 сек | минути минута1 мин | часа час1 ч | дни ден1 дена д | седмици седмица1 седм | месеца месец1 м | години година1 г",
    "be": "{} таму | секунды секунду1 секунд с | хвіліны хвіліну1 хвілін хв | гадзіны гадзіну1 гадзін гадз | дня дзень1 дні дзён | "
    "тыдня тыдзень1 тыдні тыдняў тыд | "
    "месяца месяц1 месяцы месяцаў мес | года год1 гады гадоў г",
    "sq": "{} më parë | sekonda sekondë1 sek | minuta minutë1 min | orë | ditë | javë | muaj | vjet vit1 vite",
    "az": "{} əvvəl/{} öncə | saniyə san sn | dəqiqə dəq dq | saat st | gün | həftə hft | ay | il",
    "kk": "{} бұрын/{} мурун | секунд сек | минут мүнөт мин мүн | сағат сағ саат | күн | апта апт ап | ай | жыл ж",
    "ka": "{} წინ | წამის1 წმ | წუთის1 წუთი1 წთ | საათის1 საათი1 სთ | დღის1 | კვირის1 კვ | თვის1 | წლის1 წელი1",
    "hy": "{} առաջ | վայրկյան1 վրկ | րոպե1 ր | ժամ1 ժ | օր1 | շաբաթ1 շաբ | ամիս1 | տարի1 տ",
    "ms": "{} yang lalu/{} lalu/{} yang lepas | saat | minit seminit1 min | jam sejam1 | hari sehari1 | minggu seminggu1 mgu | bulan sebulan1 bln | "
    "tahun setahun1 thn",
    "fil": "{} ang nakalipas/{} ang nakaraan/{} nakaraan | segundo seg | minuto min | oras | araw | linggo | buwan | taon",
    "hi": "{} पहले | सेकंड सेकेंड से. | मिनट मि. | घंटे घंटा घं. | दिन | सप्ताह हफ्ते हफ्ता | माह महीने महीना | वर्ष साल",
    "bn": "{} আগে/{} পূর্বে | সেকেন্ড | মিনিট | ঘণ্টা ঘন্টা | দিন | সপ্তাহ | মাস | বছর",
    "ur": "{} پہلے/{} قبل | سیکنڈ | منٹ | گھنٹے گھنٹہ | دنوں دن | ہفتے ہفتہ | مہینے مہینہ ماہ | سال",
    "te": "{} క్రితం | సెకన్ల సెకను సెకన్లు సెక | నిమిషాల నిమిషాలు నిమిషం నిమి | గంటల గంటలు గంట గం | రోజుల రోజులు రోజు | వారాల వారం | నెలల నెలలు నెల | సంవత్సరాల సంవత్సరాలు సంవత్సరం సం",
    "gl": "hai {}/fai {} | segundos segundo | minutos minuto | horas hora | días día | semanas semana | meses mes | anos ano",
    "eu": "duela {}/orain dela {} | segundo segundu | minutu | ordu | egun | aste | hilabete | urte",
    "ca": "fa {} | segons segon | minuts minut | hores hora | dies dia | setmanes setmana | mesos mes | anys any",
    "af": "{} gelede | sekondes sekonde s | minute minuut min | ure uur u | dae dag d | weke week w | maande maand md | jaar j",
    "is": "fyrir {} síðan/fyrir {}/{} síðan | sekúndum sekúndu1 sekúndur sekúnda1 sek | mínútum mínútu1 mínútur mínúta1 mín | "
    "klukkustundum klukkustund1 klukkustundir klst | dögum degi1 dagar dagur1 | vikum viku1 vikur vika1 | mánuðum mánuði1 mánuðir mánuður1 mán | "
    "árum ári1 ár",
    "uz": "{} oldin/{} avval/{} олдин/{} аввал | soniya сония | daqiqa minut дақиқа дакика | soat соат | kun кун | hafta ҳафта | oy ой | yil йил",
    "mn": "{} өмнө | секундын сек | минутын мин | цагийн | өдрийн хоногийн | | сарын | жилийн",
    "cy": "{} yn ôl | eiliad eil | munud1 funud mun | awr1 oriau | diwrnod1 dydd ddiwrnod | wythnos1 wyth ws | mis1 fis deufis2 | "
    "blwyddyn1 flwyddyn blynedd flynedd mlynedd bl",
    "th": "{}ที่ผ่านมา/{}ที่แล้ว/{}มาแล้ว | วินาที | นาที | ชั่วโมง ชม | วัน | สัปดาห์ อาทิตย์ | เดือน | ปี",
}
AGO = {language: tuple(part.strip() for part in row.split("|")) for language, row in _AGO_ROWS.items()}
"""Of each language: the frames of counted units with / between, and the words of each unit of `SECONDS`."""
UNSPACED = ("ja", "zh", "ko", "th")
"""Languages that put no spaces between words, or may leave them out."""

ONE = (
    *"a an one ein eine einem einer eines un une una uno um uma een één egy o en ett et én yksi bir ένα μία μια έναν یک một unha üks ühe".split(),
    *"një enim isang eit eitt бір бир 一 jedne једне jednu jednog jedan један једну једног един една едно еден ena eno ఒక এক ایک एक vienas".split(),
    *"vieną viena vienas адну один одну".split(),
)
"""What stands in the place of 1 before a unit."""
ABOUT = (
    *"etwa ungefähr ca über fast environ presque casi unos unas cerca aproximadamente около asi okolo cca ungefär omkring cirka περίπου حوالي".split(),
    *"umbes apmēram apie maždaug približno otprilike oko околу око приближно каля aproximadament uns ongeveer".split(),
    *("plus de", "cerca de", "mais de", "más de", "més de", "arredor de", "máis de", "alrededor de"),
)
"""What blurs a count before it."""
BY = tuple("by in at on from via da di door przez op пользователем от av tarafından oleh bởi of".split())
"""What leads from a time to a person or place."""
_NOW_ROWS = (
    "right now|just now|a moment ago|moments ago|a few seconds ago|a few moments ago|less than a minute ago|jetzt|gerade eben|vor wenigen sekunden",
    "vor ein paar sekunden|vor wenigen augenblicken|vor einem moment|à l'instant|il y a quelques secondes|il y a un instant|ahora mismo",
    "hace un momento|hace unos segundos|hace un instante|agora mesmo|há alguns segundos|há poucos segundos|proprio ora|pochi secondi fa",
    "alcuni secondi fa|un momento fa|zojuist|een ogenblik geleden|een paar seconden geleden|przed chwilą|chwilę temu|kilka sekund temu|только что",
    "несколько секунд назад|щойно|кілька секунд тому|právě teď|před chvílí|před pár sekundami|práve teraz|pred chvíľou|az imént|néhány másodperce",
    "chiar acum|acum câteva secunde|just nu|för några sekunder sedan|lige nu|for få sekunder siden|akkurat nå|for noen sekunder siden|juuri nyt",
    "hetki sitten|az önce|birkaç saniye önce|μόλις τώρα|πριν λίγα δευτερόλεπτα|כרגע|לפני מספר שניות|منذ لحظات",
    "چند لحظه پیش|たった今|刚刚|剛剛|刚才|방금|방금 전",
    "kevesebb mint egy perce|menej ako pred minútou|менее минуты назад|vor weniger als einer minute",
    "baru saja|beberapa detik yang lalu|vừa xong|saat ini|op dit moment|прямо сейчас|şu anda|เมื่อสักครู่|เมื่อสักครู่นี้",
)
NOW = frozenset(phrase for row in _NOW_ROWS for phrase in row.split("|"))
"""What forums print of the last minute. Without "now" and its like, which stand on buttons."""
MORNING_BEFORE, AFTERNOON_BEFORE = ("上午", "凌晨", "清晨", "早上", "午前", "오전", "새벽"), ("下午", "中午", "午後", "오후", "晚上")
"""Halves of the day that stand before the time."""
MORNING = ("π.μ", "πμ", "ق.ظ", "صبح", "ص", "صباحا", "صباحًا", "sáng", "öö")
AFTERNOON = ("μ.μ", "μμ", "ب.ظ", "عصر", "بعدازظهر", "بعد از ظهر", "م", "مساء", "مساءً", "chiều", "tối", "ös")
"""Those that stand after it, beside AM and PM."""
_HALF_ROWS = (  # of each language: what stands for before noon, and for after it
    "af vm nm|ko am/a.m pm/p.m|ja am/a.m pm/p.m|zh am/a.m pm/p.m|bs prijepodne popodne|cs dop/dopoledne odp/odpoledne|cy yb yh|de vorm nachm|eo atm ptm",
    "fi ap ip|ga r.n i.n|hr prijepodne popodne|hu de/délelőtt du/délután|is f.h e.h|lb moies nomëttes|lt priešpiet popiet",
    "lv priekšp/priekšpusdienā pēcp/pēcpusd/pēcpusdienā|ms pg ptg|nl vm/v.m nm/n.m|nn f.m e.m|sl dop/dopoldne pop/popoldne|so gh gd",
    "sq p.d/e_paradites/paradite m.d/e_pasdites/pasdite|sr pre_podne/пре_подне/прије_подне po_podne/по_подне|sv fm em|tr öö ös|uz to tk|vi sa ch",
    "bg пр.об сл.об|ky тң/таңкы тк/түштөн_кийинки|mk претпл/претпладне попл/попладне|mn ү.ө ү.х|uk дп пп|fa ق.ظ/قبل_ازظهر/قبلازظهر ب.ظ/بعدازظهر",
    "ps غ.م غ.و|ne पूर्वाह्न अपराह्न|hi पूर्वाह्न अपराह्न|as পূৰ্বাহ্ন অপৰাহ্ন|si පෙ.ව ප.ව|ta முற்பகல் பிற்பகல்|th ก่อนเที่ยง หลังเที่ยง",
    'lo ກ່ອນທ່ຽງ ຫຼັງທ່ຽງ|am ጥዋት ከሰዓት|my နံနက် ညနေ|el π.μ/πμ μ.μ/μμ|he לפנה"צ/לפנה״צ אחה"צ/אחה״צ',
)


def primary(language: str | None) -> str:
    """The language of a tag (BCP 47), without its region and script."""
    return (language or "").lower().replace("_", "-").partition("-")[0]


def _spoken(cell: str) -> str:
    return cell.replace("_", " ").replace("\u200c", "")  # without the non-joiner, which not everybody types


HALVES_OF = {row.split()[0]: [[_spoken(name) for name in names.split("/")] for names in row.split()[1:]] for rows in _HALF_ROWS for row in rows.split("|")}
"""Halves of the day that are called so in one language, before noon and after, with / between forms; in another, `de` and `to` are other words."""
DAYS_AGO = {_spoken(name): ago for row in _NEAR_ROWS for ago, names in enumerate(row.split("|")) for name in names.split()}
DAYS_AGO_UNSPACED = {name: ago for row in _NEAR_ROWS_UNSPACED for ago, names in enumerate(row.split("|")) for name in names.split()}
WEEKDAYS = {_spoken(name): day for row in _WEEKDAY_ROWS for day, names in enumerate(row.split()) for name in names.split("/") if name != "-"}
"""Days of the week from 0, Monday, as `datetime.weekday` counts them."""
WEEKDAYS_UNSPACED = {name: day for row in _WEEKDAY_ROWS_UNSPACED for day, names in enumerate(row.split()) for name in names.split("/")}
