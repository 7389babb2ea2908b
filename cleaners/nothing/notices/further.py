"""Notices in Hebrew, Thai, Hindi, Vietnamese and Indonesian, and what those in Hungarian, Romanian and Greek lack in the other files.

They are looked for where a page is in such a language: it says so, or shows its letters. A claim is told by words that a sentence holds together;
they are the words of these languages' packs of phpBB, MyBB, XenForo, WordPress and browsers' pages of errors. Nothing is compiled.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from schemas.outcome import Reason

from ...metadata.title import folding
from ...page.words import word_count
from .. import asked
from .notice import LONGEST_SENTENCE, WORDS_PER_OWN

_LETTERS = (("he", "\u05d0", "\u05ea"), ("th", "\u0e01", "\u0e5b"), ("hi", "\u0905", "\u097f"), ("el", "\u0386", "\u03ce"), ("vi", "\u1ea0", "\u1ef9"))
"""Languages by the first and the last of letters that no other here has."""
_UNSPACED = "th"
_REPORTING = "אמר אמרה אמרו סיפר סיפרה לדברי|กล่าว บอกว่า|कहा बताया बोले|nói|kata mengatakan ujar|mondta szerint közölte|spune spus|είπε λέει δήλωσε"
"""Who reports of a notice says whose words they are."""
_NAMES = {"iw": "he", "in": "id", "ms": "id", "mo": "ro"}


@dataclass(frozen=True, slots=True)
class Worded:
    """A kind of notice in one language, to be asked as `Notice` is."""

    lang: str
    reason: Reason
    said: str
    """Claims, one a line: words that a sentence holds, with `+` between those that it holds together and `/` between words of which it holds one."""
    about: str
    """Beginnings of words of the subject."""
    max_words: int = 90
    asks: asked.Asked | None = None
    is_everyday: bool = True

    def keeps_to(self, sentence: str) -> bool:
        """Whether a folded sentence is about the notice's subject."""
        found = sum(begins in f" {sentence}" for begins in _beginnings(self.about, self.lang))
        return found * WORDS_PER_OWN >= word_count(sentence) or self.is_claim(sentence)

    def is_claim(self, sentence: str) -> bool:
        """Whether a folded sentence makes the claim."""
        if len(sentence) > LONGEST_SENTENCE:
            return False
        return any(all(any(word in sentence for word in words) for words in together) for together in _claims(self.said))


@cache
def _claims(said: str) -> list[list[list[str]]]:
    """Folded as sentences are: marks of Thai and Hindi part words there, too."""
    return [[[folding(word) for word in part.split("/")] for part in line.split("+")] for line in said.strip().splitlines()]


@cache
def _beginnings(about: str, lang: str) -> list[str]:
    return [folding(stem) if lang == _UNSPACED else f" {folding(stem)}" for stem in about.split()]


@cache
def _reporting() -> list[str]:
    """Folded as sentences are; Thai parts no words."""
    return [folding(word) if _is_thai(word) else f" {folding(word)} " for word in re.split("[ |]", _REPORTING)]


def _is_thai(text: str) -> bool:
    return any("\u0e01" <= sign <= "\u0e5b" for sign in text)


def notices(language: str | None, sentences: Iterable[str]) -> Sequence[Worded]:
    """Those of the page's languages; none for most pages."""
    told = re.split("[-_]", (language or "").lower(), maxsplit=1)[0]
    said = tuple(sentences)
    text = max(said, key=len, default="")
    langs = {_NAMES.get(told, told)} | {lang for lang, first, last in _LETTERS if any(first <= sign <= last for sign in text)}
    kinds = [kind for kind in _NOTICES if kind.lang in langs]
    return [] if kinds and any(word in f" {sentence} " for sentence in said for word in _reporting()) else kinds


_NOTICES = (
    # Hebrew
    Worded("he", Reason.BOT_CHALLENGE, "רובוט+אינ/אינכם/אינך/לא", "רובוט תיבה סמנו סמן אימות להמשיך אתר", asks=asked.captcha),
    Worded(
        "he",
        Reason.CONSENT_WALL,
        "עוגיות+אנו/אנחנו/אנחנו והשותפים/האתר/אתר זה\nהפרטיות שלך/הפרטיות שלכם/פרטיותך",
        "עוגיות פרטיות שותפ והשותפ מידע נתונים אישי הסכמ מסכים פרסומ מודעות מכשיר במכשיר",
        max_words=600,
        asks=asked.accept,
    ),
    Worded("he", Reason.DOMAIN_PARKED, "דומיין/הדומיין/שם המתחם+למכירה/חונה/נרשם/רשום", "דומיין הדומיין מתחם בעלים הבעלים מחיר לרכישת לרכוש הצעת מכירה"),
    Worded(
        "he",
        Reason.NO_ACCESS,
        "עליך/עליכם/יש/נדרש/נדרשת/אנא/כדי+להתחבר/התחברות/להירשם/התחבר\nלמנויים בלבד/למנויים רשומים/לחברים בלבד/לחברים רשומים/אין לך הרשאה/אין לכם הרשאה\n"
        "להמשיך לקרוא+מינוי/מנוי/להירשם/להתחבר",
        "התחבר להתחבר חשבון הירשם הרשמה להירשם מנוי מנויים מינוי הרשאה לקרוא לצפות נושא סיסמה",
    ),
    Worded(
        "he",
        Reason.SOFT_404,
        "דף/הדף/עמוד/העמוד/הכתבה/התוכן+לא נמצא/אינו קיים/לא קיים/הוסר/נמחק/לא נמצאה\nלא מצאנו+דף/הדף/עמוד/העמוד",
        "דף הדף לדף עמוד העמוד כתובת הכתובת הועבר הוסר חיפוש חיפשת קישור הקישור הבית",
    ),
    Worded(
        "he",
        Reason.ERROR_PAGE,
        "האתר/השרת/השירות/אתר+אינו זמין/לא זמין/תחזוקה/בתחזוקה\nנחזור בקרוב/נחזור מיד\nאירעה שגיאה/אירעה תקלה/משהו השתבש",
        "אתר האתר שרת שירות תחזוקה זמין שוב מאוחר נסו שגיאה תקלה מתנצלים אי",
    ),
    # Thai
    Worded("th", Reason.BOT_CHALLENGE, "หุ่นยนต์/โรบอท/บอท+ไม่ใช่/มิใช่", "หุ่นยนต์ ยืนยัน ช่อง ดำเนินการต่อ ตรวจสอบ", asks=asked.captcha),
    Worded(
        "th",
        Reason.CONSENT_WALL,
        "คุกกี้+เรา/เว็บไซต์\nความเป็นส่วนตัวของคุณ/ความเป็นส่วนตัวของท่าน",
        "คุกกี้ ส่วนตัว ข้อมูล พันธมิตร อุปกรณ์ ยอมรับ ยินยอม โฆษณา",
        max_words=600,
        asks=asked.accept,
    ),
    Worded("th", Reason.DOMAIN_PARKED, "โดเมน+ขาย/จอดไว้/จดทะเบียน", "โดเมน เจ้าของ ราคา ซื้อ จดทะเบียน"),
    Worded(
        "th",
        Reason.NO_ACCESS,
        "กรุณา/โปรด/ต้อง/คุณ+เข้าสู่ระบบ/ล็อกอิน/ลงชื่อเข้าใช้\nสำหรับสมาชิกเท่านั้น/เฉพาะสมาชิก/ไม่มีสิทธิ์เข้าถึง/ไม่ได้รับอนุญาต\nสมัครสมาชิก+อ่านต่อ",
        "เข้าสู่ระบบ สมาชิก สมัคร บัญชี กระทู้ อ่าน สิทธิ์ รหัสผ่าน",
    ),
    Worded(
        "th",
        Reason.SOFT_404,
        "ไม่พบหน้า/ไม่พบเพจ/ไม่มีหน้านี้/หาหน้านี้ไม่พบ/ไม่พบบทความ\nหน้า/บทความ/เนื้อหา+ที่คุณ+ไม่พบ/ไม่มีอยู่/ถูกลบ/ถูกย้าย",
        "หน้า ที่อยู่ ลบ ย้าย ค้นหา ลิงก์ บทความ",
    ),
    Worded(
        "th",
        Reason.ERROR_PAGE,
        "เว็บไซต์/ระบบ/เซิร์ฟเวอร์+ปิดปรับปรุง/ขัดข้อง/ไม่พร้อมใช้งาน/กำลังปรับปรุง/ไม่สามารถใช้งาน\nเกิดข้อผิดพลาด",
        "เว็บไซต์ ระบบ ปรับปรุง ขออภัย ลองใหม่ อีกครั้ง ภายหลัง ข้อผิดพลาด ชั่วคราว",
    ),
    # Hindi
    Worded("hi", Reason.BOT_CHALLENGE, "रोबोट/बॉट+नहीं", "रोबोट पुष्टि बॉक्स जारी सत्यापन निशान", asks=asked.captcha),
    Worded(
        "hi",
        Reason.CONSENT_WALL,
        "कुकीज़/कुकी+हम/यह वेबसाइट/यह साइट\nआपकी गोपनीयता/आपकी निजता",
        "कुकी गोपनीयता निजता जानकारी डेटा साझेदार डिवाइस सहमत विज्ञापन",
        max_words=600,
        asks=asked.accept,
    ),
    Worded("hi", Reason.DOMAIN_PARKED, "डोमेन+बिक्री/पार्क/पंजीकृत", "डोमेन स्वामी मालिक खरीद मूल्य प्रस्ताव बिक्री"),
    Worded(
        "hi",
        Reason.NO_ACCESS,
        "लॉग इन/लॉगिन/साइन इन+करें/करना/कीजिए\nकेवल/सिर्फ़+सदस्यों/सब्सक्राइबर/ग्राहकों+के लिए\nअनुमति नहीं/पहुँच अस्वीकृत\nआगे पढ़ने/पढ़ना जारी+सदस्यता/लॉग इन/सब्सक्राइब",
        "लॉग लॉगिन खाता सदस्य पंजीकरण अनुमति पढ़ने विषय पासवर्ड लेख",
    ),
    Worded(
        "hi",
        Reason.SOFT_404,
        "पृष्ठ/पेज/लेख/सामग्री+नहीं मिला/नहीं मिली/मौजूद नहीं/अब नहीं है/हटा दिया गया/उपलब्ध नहीं है",
        "पृष्ठ पेज पता मुखपृष्ठ होम हटा खोज लिंक मौजूद",
    ),
    Worded(
        "hi",
        Reason.ERROR_PAGE,
        "वेबसाइट/साइट/सर्वर/सेवा+रखरखाव/उपलब्ध नहीं/अनुपलब्ध\nहम जल्द+लौट/वापस\nत्रुटि हुई/कुछ गलत हो गया/गड़बड़ी हुई",
        "वेबसाइट साइट सर्वर सेवा रखरखाव पुनः प्रयास त्रुटि असुविधा खेद अस्थायी उपलब्ध",
    ),
    # Vietnamese
    Worded("vi", Reason.BOT_CHALLENGE, "robot/rô bốt+không phải", "robot xác ô tiếp đánh", asks=asked.captcha),
    Worded(
        "vi",
        Reason.CONSENT_WALL,
        "cookie+chúng tôi/trang web này\nquyền riêng tư của bạn/quyền riêng tư của quý",
        "cookie riêng đối thông dữ cá thiết đồng quảng",
        max_words=600,
        asks=asked.accept,
    ),
    Worded("vi", Reason.DOMAIN_PARKED, "tên miền+rao bán/để bán/đã được đăng ký/đang bán", "tên miền chủ mua giá"),
    Worded(
        "vi",
        Reason.NO_ACCESS,
        "vui lòng/bạn cần/bạn phải/hãy+đăng nhập\nchỉ dành cho+thành viên/người đăng ký/hội viên/thuê bao\nkhông có quyền+xem/truy cập\n"
        "đăng ký+để đọc tiếp/để đọc thêm",
        "đăng nhập thành tài khoản hội đọc quyền mật chủ gói",
    ),
    Worded(
        "vi",
        Reason.SOFT_404,
        "không tìm thấy+trang/bài viết/nội dung\ntrang/bài viết/nội dung/liên kết+không tồn tại/đã bị xóa/đã bị xoá/không còn tồn tại/đã được gỡ",
        "trang địa liên xóa xoá tìm chủ tồn kiểm",
    ),
    Worded(
        "vi",
        Reason.ERROR_PAGE,
        "trang web/website/hệ thống/máy chủ+bảo trì/gián đoạn/không khả dụng/không truy cập được\nchúng tôi sẽ+trở lại sớm/quay lại sớm\n"
        "đã xảy ra lỗi/đã có lỗi xảy ra",
        "trang bảo hệ máy thử lại lỗi sau xin tạm",
    ),
    # Indonesian and Malay
    Worded("id", Reason.BOT_CHALLENGE, "robot+bukan", "robot verifikasi kotak centang melanjutkan", asks=asked.captcha),
    Worded(
        "id",
        Reason.CONSENT_WALL,
        "cookie/kuki+kami/situs ini/laman ini\nprivasi anda",
        "cookie kuki privasi mitra informasi data pribadi perangkat iklan setuju",
        max_words=600,
        asks=asked.accept,
    ),
    Worded("id", Reason.DOMAIN_PARKED, "domain+dijual/diparkir/terdaftar/untuk dijual", "domain pemilik membeli harga penawaran"),
    Worded(
        "id",
        Reason.NO_ACCESS,
        "silakan/anda harus/anda perlu/sila+masuk/login/log masuk\nhanya untuk/khusus untuk/khusus bagi+pelanggan/anggota/member/ahli\n"
        "tidak memiliki izin/tidak memiliki akses/tidak punya izin\nberlangganan+melanjutkan membaca/terus membaca",
        "masuk login akun daftar pelanggan langganan berlangganan anggota izin akses membaca topik sandi",
    ),
    Worded(
        "id",
        Reason.SOFT_404,
        "halaman/laman/artikel/konten/tautan+tidak ditemukan/tidak ada/telah dihapus/sudah dihapus/telah dipindahkan/tidak tersedia/tidak dijumpai",
        "halaman laman alamat beranda dihapus dipindah cari tautan pencarian",
    ),
    Worded(
        "id",
        Reason.ERROR_PAGE,
        "situs/website/server/layanan/sistem+pemeliharaan/perbaikan/tidak dapat diakses/tidak tersedia/gangguan\nkami akan segera kembali\nterjadi kesalahan",
        "situs server layanan pemeliharaan sistem coba lagi nanti kesalahan maaf sementara",
    ),
    # Hungarian, Romanian, Greek: what the other files lack
    Worded("ro", Reason.DOMAIN_PARKED, "domeniu/domeniul+de vânzare/parcat/înregistrat", "domeni proprietar cumpăr preț ofert contact"),
    Worded("el", Reason.DOMAIN_PARKED, "όνομα χώρου/domain+πωλείται/προς πώληση/κατοχυρωμένο", "όνομα χώρου domain ιδιοκτήτη αγορά προσφορά τιμή"),
    Worded(
        "el",
        Reason.CONSENT_WALL,
        "cookies+χρησιμοποιούμε/χρησιμοποιεί\nτο απόρρητό σας/η ιδιωτικότητά σας",
        "cookies απόρρητ ιδιωτικ συνεργάτ πληροφορ δεδομέν συσκευ συγκατάθεσ διαφημίσ συμφων",
        max_words=600,
        asks=asked.accept,
    ),
    Worded(
        "el",
        Reason.NO_ACCESS,
        "δεν έχετε/δεν διαθέτετε+δικαίωμα/δικαιώματα/άδεια/πρόσβαση",
        "δικαίωμα δικαιώματα άδεια πρόσβασ συνδεθ εγγραφ λογαριασμ σελίδα",
    ),
    Worded(
        "el", Reason.SOFT_404, "σελίδα/περιεχόμενο/άρθρο+χάθηκε/διαγράφηκε/αφαιρέθηκε/δεν είναι πια", "σελίδα σύνδεσμος διεύθυνσ αρχική αναζήτησ περιεχόμενο"
    ),
    Worded("el", Reason.ERROR_PAGE, "κάτι πήγε στραβά\nπαρουσιάστηκε/προέκυψε+σφάλμα", "σφάλμα στραβά διακομιστή δοκιμάστε ξανά αργότερα"),
    Worded("ro", Reason.NO_ACCESS, "nu aveți/nu ai+permisiunea/acces/dreptul", "permisiun acces pagin conect înregistr autentific cont"),
    Worded("ro", Reason.ERROR_PAGE, "ceva nu a mers/ceva nu a funcționat\na apărut/s a produs+o eroare", "eroare server încerca din nou ceva"),
    Worded("hu", Reason.NO_ACCESS, "előfizető+csak/kizárólag", "előfizet fizessen lépjen belép jelentkez fiók cikk folytat olvas"),
)
