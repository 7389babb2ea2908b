"""The months in 81 languages, as facts.

Names are those of CLDR 48 and 49 (`months`), in lower case and without a final dot. Beside them stand forms that pages print and CLDR does not hold (Hebrew
months with their preposition, months of the Levant and the Maghreb), and the abbreviations of the language packs of WordPress, phpBB (`datetime` of
language/*/common.php) and SMF (`months_short`).
"""

from __future__ import annotations

from collections.abc import Iterator

_MONTH_ROWS = (
    "january february march april may june july august september october november december",  # en
    "jan feb mar apr - jun jul aug sep oct nov dec",
    "- - - - - - - - sept - - -",
    "januar februar märz - mai juni juli - - oktober - dezember",  # de
    "jän - mär - - - - - - okt - dez",
    "jänner feber mrz - - - - - - - - -",
    "janvier février mars avril - juin juillet août septembre octobre novembre décembre",  # fr
    "janv févr - avr - - juil - - - - déc",
    "- - - - - - juill - - - - -",
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",  # es
    "ene - - abr - - - ago - - - dic",
    "janeiro fevereiro março - maio junho julho - setembro outubro novembro dezembro",  # pt
    "- fev - - - - - - set out - -",
    "gennaio febbraio - aprile maggio giugno luglio - settembre ottobre - dicembre",  # it
    "- - - - mag giu lug - - ott - -",
    "januari februari maart - mei - - augustus - - - -",  # nl
    "- - mrt - - - - - - - - -",
    "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",  # pl
    "sty lut - kwi maj cze lip sie wrz paź lis gru",
    "styczeń luty marzec kwiecień - czerwiec lipiec sierpień wrzesień październik listopad grudzień",
    "- - - kwie - - - - - - - -",
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",  # ru
    "янв фев мар апр - июн июл авг сен окт ноя дек",
    "- февр - - - - - - сент - нояб -",
    "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
    "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",  # uk
    "січ лют бер квіт трав черв лип серп вер жовт лист груд",
    "січень лютий березень квітень травень червень липень серпень вересень жовтень листопад грудень",
    "- - - квт трв - - - - - - -",
    "ledna února března dubna května června července srpna září října listopadu prosince",  # cs
    "- úno bře dub kvě čvn čvc srp zář říj - -",
    "leden únor březen duben květen červen červenec srpen - říjen - prosinec",
    "- - - - - čer črc - - - - -",
    "januára februára - apríla mája júna júla augusta septembra októbra novembra decembra",  # sk
    "január február marec apríl máj jún júl - - október - -",
    "- - március április május június július augusztus szeptember - - -",  # hu
    "- febr márc ápr - - - - szept - - -",
    "ianuarie februarie martie aprilie - iunie iulie - septembrie octombrie noiembrie decembrie",  # ro
    "ian - - - - iun iul - - - noi -",
    "- - - - - - - augusti - - - -",  # sv
    "- - marts - - - - - - - - -",  # da
    "- - - - - - - - - - - desember",  # nb
    "- - - - - - - - - - - des",
    "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta",  # fi
    "tammikuun helmikuun maaliskuun huhtikuun toukokuun kesäkuun heinäkuun elokuun syyskuun lokakuun marraskuun joulukuun",
    "tammikuu helmikuu maaliskuu huhtikuu toukokuu kesäkuu heinäkuu elokuu syyskuu lokakuu marraskuu joulukuu",
    "tammi helmi maalis huhti touko kesä heinä elo syys loka marras joulu",
    "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",  # tr
    "oca şub - nis - haz tem ağu eyl eki kas ara",
    "- - - - - - - - - ekm ksm -",
    "yanvar fevral - aprel - iyun iyul avqust sentyabr oktyabr noyabr dekabr",  # az
    "ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου δεκεμβρίου",  # el
    "ιανουάριος φεβρουάριος μάρτιος απρίλιος μάιος ιούνιος ιούλιος αύγουστος σεπτέμβριος οκτώβριος νοέμβριος δεκέμβριος",
    "ιαν φεβ μαρ απρ μαΐ ιουν ιουλ αυγ σεπ οκτ νοε δεκ",
    "- - μάρ - μάι ιούν ιούλ αύγ - - νοέ -",
    "- - - - - - - - - - νοέμ -",
    "ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר",  # he
    "בינואר בפברואר במרץ באפריל במאי ביוני ביולי באוגוסט בספטמבר באוקטובר בנובמבר בדצמבר",
    "ינו פבר - אפר - - - אוג ספט אוק נוב דצמ",
    "בינו בפבר - באפר - - - באוג בספט באוק בנוב בדצמ",
    "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",  # ar
    "- شباط آذار نيسان أيار حزيران تموز آب أيلول - - -",
    "- - - إبريل - - - اغسطس - اكتوبر - -",
    "- - - ابريل - - - - - - - -",
    "جانفي فيفري - أفريل ماي جوان جويلية أوت - - - -",
    "- - - - - - يوليوز غشت شتنبر - نونبر دجنبر",
    "ژانویه فوریه - آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر",  # fa
    "- - - آپریل می - ژولای آگوست - - - -",
    "- - - - - - جولای - - - - -",
    "- - maret - - - - - - - - -",  # id
    "- - - - - - - agustus - - - -",
    "- - - - - - - agu - - - -",
    "- - - - - - - agt - - - -",
    "janvārī februārī martā aprīlī maijā jūnijā jūlijā augustā septembrī oktobrī novembrī decembrī",  # lv
    "janvāris februāris - aprīlis maijs jūnijs jūlijs augusts septembris oktobris novembris decembris",
    "sausio vasario kovo balandžio gegužės birželio liepos rugpjūčio rugsėjo spalio lapkričio gruodžio",  # lt
    "jaanuar veebruar märts aprill - juuni juuli - - oktoober - detsember",  # et
    "siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna - studenoga prosinca",  # hr
    "- - - - - - - - - - studenog -",
    "- - - - - - - avgust septembar oktobar novembar decembar",  # sr
    "јануар фебруар март април мај јун јул август септембар октобар новембар децембар",
    "јануари февруари - - - јуни јули - септември октомври ноември декември",  # mk
    "януари февруари - - - юни юли - - - - -",  # bg
    "яну - - - - - - - сеп - ное -",
    "- - - - - - - - септ - ноем -",
    "januarja februarja - aprila - junija julija avgusta septembra oktobra novembra decembra",  # sl
    "- - marec - maj junij julij - - - - -",
    "gener febrer març - maig juny juliol agost setembre - - desembre",  # ca
    "xaneiro febreiro - - maio xuño xullo - - - - decembro",  # gl
    "janúar febrúar mars apríl maí júní júlí ágúst - október nóvember -",  # is
    "- pebrero marso - - hunyo hulyo - setyembre oktubre nobyembre disyembre",  # fil
    "студзеня лютага сакавіка красавіка - чэрвеня ліпеня жніўня верасня кастрычніка лістапада снежня",  # be
    "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан",  # kk
    "- - - - - - - - sentabr oktabr - -",  # uz
    "იანვარი თებერვალი მარტი აპრილი მაისი ივნისი ივლისი აგვისტო სექტემბერი ოქტომბერი ნოემბერი დეკემბერი",  # ka
    "հունվարի փետրվարի մարտի ապրիլի մայիսի հունիսի հուլիսի օգոստոսի սեպտեմբերի հոկտեմբերի նոյեմբերի դեկտեմբերի",  # hy
    "जनवरी फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर",  # hi
    "- फ़रवरी - - - - - - सितम्बर अक्तूबर नवम्बर दिसम्बर",
    "जानेवारी फेब्रुवारी - एप्रिल मे - जुलै ऑगस्ट सप्टेंबर ऑक्टोबर नोव्हेंबर डिसेंबर",  # mr
    "জানুয়ারি ফেব্রুয়ারি মার্চ এপ্রিল মে জুন জুলাই আগস্ট সেপ্টেম্বর অক্টোবর নভেম্বর ডিসেম্বর",  # bn
    "জানুয়ারী ফেব্রুয়ারী - - - - - - - - - -",
    "جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر",  # ur
    "- - - - - - julai ogos - - - disember",  # ms
    "sausis vasaris kovas balandis gegužė birželis liepa rugpjūtis rugsėjis spalis lapkritis gruodis",  # lt
    "siječanj veljača ožujak travanj svibanj lipanj srpanj kolovoz rujan - studeni prosinac",  # hr
    "janar shkurt - prill - qershor korrik gusht shtator tetor nëntor dhjetor",  # sq
    "студзень люты сакавік красавік - чэрвень ліпень жнівень верасень кастрычнік лістапад снежань",  # be
    "հունվար փետրվար մարտ ապրիլ մայիս հունիս հուլիս օգոստոս սեպտեմբեր հոկտեմբեր նոյեմբեր դեկտեմբեր",  # hy
    "ஜனவரி பிப்ரவரி மார்ச் ஏப்ரல் மே ஜூன் ஜூலை ஆகஸ்ட் செப்டம்பர் அக்டோபர் நவம்பர் டிசம்பர்",  # ta
    "జనవరి ఫిబ్రవరి మార్చి ఏప్రిల్ మే జూన్ జులై ఆగస్టు సెప్టెంబర్ అక్టోబర్ నవంబర్ డిసెంబర్",  # te
    "ಜನವರಿ ಫೆಬ್ರವರಿ ಮಾರ್ಚ್ ಏಪ್ರಿಲ್ ಮೇ ಜೂನ್ ಜುಲೈ ಆಗಸ್ಟ್ ಸೆಪ್ಟೆಂಬರ್ ಅಕ್ಟೋಬರ್ ನವೆಂಬರ್ ಡಿಸೆಂಬರ್",  # kn
    "ജനുവരി ഫെബ്രുവരി മാർച്ച് ഏപ്രിൽ മേയ് ജൂൺ ജൂലൈ ഓഗസ്റ്റ് സെപ്റ്റംബർ ഒക്ടോബർ നവംബർ ഡിസംബർ",  # ml
    "જાન્યુઆરી ફેબ્રુઆરી માર્ચ એપ્રિલ મે જૂન જુલાઈ ઑગસ્ટ સપ્ટેમ્બર ઑક્ટોબર નવેમ્બર ડિસેમ્બર",  # gu
    "ਜਨਵਰੀ ਫ਼ਰਵਰੀ ਮਾਰਚ ਅਪ੍ਰੈਲ ਮਈ ਜੂਨ ਜੁਲਾਈ ਅਗਸਤ ਸਤੰਬਰ ਅਕਤੂਬਰ ਨਵੰਬਰ ਦਸੰਬਰ",  # pa
    "- फेब्रुअरी - अप्रिल - जुन - अगस्ट सेप्टेम्बर अक्टोबर नोभेम्बर डिसेम्बर",  # ne
    "දුරුතු නවම් මැදින් බක් වෙසක් පොසොන් ඇසළ නිකිණි බිනර වප් ඉල් උඳුවප්",  # si
    "មករា កុម្ភៈ មីនា មេសា ឧសភា មិថុនា កក្កដា សីហា កញ្ញា តុលា វិច្ឆិកា ធ្នូ",  # km
    "- - machi aprili - - - agosti septemba oktoba novemba desemba",  # sw
    "januarie - - - - junie julie - - - - -",  # af
    "urtarrilaren otsailaren martxoaren apirilaren maiatzaren ekainaren uztailaren abuztuaren irailaren urriaren azaroaren abenduaren",
    "urtarrila otsaila martxoa apirila maiatza ekaina uztaila abuztua iraila urria azaroa abendua",  # eu
    "ionawr chwefror mawrth ebrill - mehefin gorffennaf awst medi hydref tachwedd rhagfyr",  # cy
    "eanáir feabhra márta aibreán bealtaine meitheamh iúil lúnasa - - samhain nollaig",  # ga
    "- - mäerz abrëll - - - - - - - -",  # lb
    "ጃንዋሪ ፌብሩዋሪ ማርች ኤፕሪል ሜይ ጁን ጁላይ ኦገስት ሴፕቴምበር ኦክቶበር ኖቬምበር ዲሴምበር",  # am
    "ມັງກອນ ກຸມພາ ມີນາ ເມສາ ພຶດສະພາ ມິຖຸນາ ກໍລະກົດ ສິງຫາ ກັນຍາ ຕຸລາ ພະຈິກ ທັນວາ",  # lo
    "ဇန်နဝါရီ ဖေဖော်ဝါရီ မတ် ဧပြီ မေ ဇွန် ဇူလိုင် ဩဂုတ် စက်တင်ဘာ အောက်တိုဘာ နိုဝင်ဘာ ဒီဇင်ဘာ",  # my
    "ଜାନୁଆରୀ ଫେବୃଆରୀ ମାର୍ଚ୍ଚ ଅପ୍ରେଲ ମଇ ଜୁନ ଜୁଲାଇ ଅଗଷ୍ଟ ସେପ୍ଟେମ୍ବର ଅକ୍ଟୋବର ନଭେମ୍ବର ଡିସେମ୍ବର",  # or
    "জানুৱাৰী ফেব্ৰুৱাৰী মাৰ্চ এপ্ৰিল - - - আগষ্ট ছেপ্তেম্বৰ অক্টোবৰ নৱেম্বৰ ডিচেম্বৰ",  # as
    "جنوري فبروري - - مۍ - - اګست سېپتمبر - - -",  # ps
    "- فېبروري - - - - - - سپتمبر - - -",
    "гыйнвар - - - - - - - - - - -",  # tt
    "январ феврал - апрел - - - - сентябр октябр ноябр декабр",  # tg
    "januaro februaro marto aprilo majo - - aŭgusto septembro oktobro - -",  # eo
    "มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม",  # th
)
_SHORT_ROWS = {
    "it": "gen - - - - - - - - - - -",
    "is": "- - - - - - - ágú - - nóv -",
    "et": "jaan veebr - - - - - - - - - dets",
    "lv": "- - - - - jūn jūl - - - - -",
    "lt": "saus vas kov bal geg birž liep rugp rugs spal lapkr gruod",
    "cs": "led - - - - - - - - - - pro",
    "sl": "- - - - - - - avg - - - -",
    "hr": "sij velj ožu tra svi lip srp kol ruj listopada/listopad/lis stu pro",
    "sr": "јан феб - - - - - avg - - нов дец",
    "mk": "јан - - - - - - - - - - -",
    "sq": "- shk - pri - qer korr gush sht tet nën dhj",
    "az": "yan - - - - iyn iyl avq sen - noy dek",
    "be": "сту - сак кра - чэр ліп жні - кас ліс сне",
    "kk": "қаң ақп нау сәу мам мау шіл там қыр қаз қар жел",
    "uz": "yan - - - - iyn iyl avg sen - noy dek",
    "ka": "იან თებ მარ აპრ მაი ივნ ივლ აგვ სექ ოქტ ნოე დეკ",
    "hy": "հնվ փտվ մրտ ապր մյս հնս հլս օգս սեպ հոկ նոյ դեկ",
    "hi": "जन फ़र - - - - जुल अग सित अक्टू नव दिस",
    "mr": "जाने फेब्रु - एप्रि - - - ऑग सप्टें ऑक्टो नोव्हें डिसें",
    "bn": "জানু ফেব - এপ্রি - - জুল আগ সেপ/সেপ্ট অক্টো নভে ডিসে",
    "ta": "ஜன பிப் மார் ஏப் - - - ஆக செப் அக் நவ டிச",
    "te": "జన ఫిబ్ర - ఏప్రి - - - ఆగ సెప్టెం అక్టో నవం డిసెం",
    "kn": "ಜನ ಫೆಬ್ರ - ಏಪ್ರಿ - - - ಆಗ ಸೆಪ್ಟೆಂ ಅಕ್ಟೋ ನವೆಂ ಡಿಸೆಂ",
    "ml": "ജനു ഫെബ്രു മാർ ഏപ്രി - - - ഓഗ സെപ്റ്റം ഒക്ടോ നവം ഡിസം",
    "gu": "જાન્યુ ફેબ્રુ - - - - - - સપ્ટે ઑક્ટો નવે ડિસે",
    "pa": "ਜਨ ਫ਼ਰ - ਅਪ੍ਰੈ - - ਜੁਲਾ ਅਗ ਸਤੰ ਅਕਤੂ ਨਵੰ ਦਸੰ",
    "ms": "- - mac - - - - ogo - - - dis",
    "fil": "- peb - - - hun hul - - - nob dis",
    "sw": "- - mac - - - - - - - - -",
    "eu": "urt ots - api - eka uzt abu ira urr aza abe",
    "ca": "gen - - - - - - ag - - - -",
    "gl": "xan - - - - - xul - - - - -",
    "cy": "ion chwef/chw maw ebr - meh gorff/gor - - hyd tach rhag",
    "ga": "ean feabh - aib beal meith - lún mfómh dfómh samh noll",
    "lb": "- - mäe - mee - - - - - - -",
    "am": "ጃን ፌብ - ኤፕሪ - - - ኦገስ ሴፕቴ ኦክቶ ኖቬም ዲሴም",
    "my": "ဇန် ဖေ - - - - ဇူ - စက် အောက် နို ဒီ",
    "as": "জানু ফেব্ৰু - - - - - আগ ছেপ্তে অক্টো নৱে ডিচে",
    "tt": "гыйн - - - - - - - - - - -",
    "eo": "- - - - - - - aŭg - - - -",
    "bs": "- - - - - - - avg - - - -",
}
_JALALI_ROW = "فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند"


_MONGOLIAN = (
    *"нэгдүгээр хоёрдугаар гуравдугаар дөрөвдүгээр тавдугаар зургаадугаар долоодугаар наймдугаар есдүгээр аравдугаар".split(),
    *("арван нэгдүгээр", "арван хоёрдугаар"),
)
_ENGLISH = _MONTH_ROWS[0].split()


def _months() -> Iterator[tuple[str, int]]:
    for row in reversed(_MONTH_ROWS):  # the first row that has a word wins
        yield from ((name, number) for number, name in enumerate(row.split(), start=1) if name != "-")


MONTHS = dict(_months())
MONTHS_OF = {
    language: {name: number for number, names in enumerate(row.split(), start=1) for name in names.split("/") if name != "-"}
    for language, row in _SHORT_ROWS.items()
}
"""Months that are called so in one language, and in another are other ones or other things: no iPhone 15 Pro (2024) is of December, and no average (avg)
of August."""
MONTHS_BESIDE_A_CLOCK = {"gen": 1, "led": 1, "pro": 12}
"""Those of them that are months in any language where a time of day stands with them."""
NUMBERED_MONTHS = dict(zip("một hai ba tư năm sáu bảy tám chín mười".split(), range(1, 11), strict=True)) | {"mười một": 11, "mười hai": 12}
"""The numbers that Vietnam calls its months by, behind the word for month."""
SPELLED_MONTHS = {
    **dict(zip("ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.".split(), _ENGLISH, strict=True)),
    **dict(zip("ມ.ກ. ກ.ພ. ມ.ນ. ມ.ສ. ພ.ພ. ມິ.ຖ. ກ.ລ. ສ.ຫ. ກ.ຍ. ຕ.ລ. ພ.ຈ. ທ.ວ.".split(), _ENGLISH, strict=True)),
    "meán fómhair": "september",
    "deireadh fómhair": "october",
    **{f"{ordinal} {month}": name for ordinal, name in zip(_MONGOLIAN, _ENGLISH, strict=True) for month in ("сар", "сарын")},
    **{f"{number}-р {month}": name for number, name in enumerate(_ENGLISH, start=1) for month in ("сар", "сарын")},
}
"""Months of more than one word or sign, in Thai, Lao, Irish and Mongolian, and what English calls them."""
CHINESE_MONTHS = dict(zip("一月 二月 三月 四月 五月 六月 七月 八月 九月 十月 十一月 十二月".split(), range(1, 13), strict=True))
"""Months as Chinese spells them where a site's format is that of English: 五月 14, 2024."""
YEAR_WORDS = "de m g gada г р ж թ оны e)ko eko".split()
"""What stands behind a year before its month."""
# Many of Iran's sites write them with Arabic's yeh.
JALALI_MONTHS = {name: number for row in (_JALALI_ROW, _JALALI_ROW.replace("ی", "ي")) for number, name in enumerate(row.split(), start=1)}
"""Months of the Persian solar calendar."""
