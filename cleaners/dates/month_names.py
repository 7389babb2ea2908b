"""The months in 49 languages, as facts.

Names are those of CLDR 49 (`months`), in lower case and without a final dot. Beside them stand forms that pages print and CLDR does not hold (Hebrew months
with their preposition, months of the Levant and the Maghreb), and the abbreviations of the language packs of WordPress, phpBB (`datetime` of
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
    "มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม",  # th
)
_JALALI_ROW = "فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند"


def _months() -> Iterator[tuple[str, int]]:
    for row in reversed(_MONTH_ROWS):  # the first row that has a word wins
        yield from ((name, number) for number, name in enumerate(row.split(), start=1) if name != "-")


MONTHS = dict(_months())
MONTHS_OF = {"hr": {"listopada": 10}, "ms": {"mac": 3}, "it": {"gen": 1}, "ca": {"gen": 1}, "cs": {"led": 1, "pro": 12}}
"""Months that are called so in one language, and in another are other ones or other things: no iPhone 15 Pro (2024) is of December."""
MONTHS_BESIDE_A_CLOCK = {"gen": 1, "led": 1, "pro": 12}
"""Those of them that are months in any language where a time of day stands with them."""
NUMBERED_MONTHS = dict(zip("một hai ba tư năm sáu bảy tám chín mười".split(), range(1, 11), strict=True)) | {"mười một": 11, "mười hai": 12}
"""The numbers that Vietnam calls its months by, behind the word for month."""
THAI_SHORT_MONTHS = dict(zip("ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.".split(), _MONTH_ROWS[-1].split(), strict=True))
# Many of Iran's sites write them with Arabic's yeh.
JALALI_MONTHS = {name: number for row in (_JALALI_ROW, _JALALI_ROW.replace("ی", "ي")) for number, name in enumerate(row.split(), start=1)}
"""Months of the Persian solar calendar."""
