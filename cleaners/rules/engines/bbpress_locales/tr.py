"""What bbPress prints in Turkish: facts of its translation tr_TR; `table` says how to read them."""

from __future__ import annotations

from .table import Locale

LOCALE = Locale(
    "tr",
    "tr",
    "tr_TR",
    "Resmin altında %s diye küçük harflerle yazıyordu.",
    """
home: Ana sayfa | Forum
at: %1$s: %2$s
ago: %s önce | şu anda | bir ara
units: yıl | yıl | ay | ay | hafta | hafta | gün | gün | saat | saat | dakika | dakika | saniye | saniye
topics: %s konu
replies: %s yanıt
voices: %s izleyen
hidden: (+ %d gizli)
viewing-reply-threads: %1$s yanıt dizini görüntüleniyor
viewing-posts: %1$s yazı görüntüleniyor
viewing-posts-range: %1$s yazı görüntüleniyor - %2$s ile %3$s arası (toplam %4$s)
viewing-post-of: %2$s yazı görüntüleniyor (toplam %4$s)
viewing-replies: %1$s yanıt görüntüleniyor
viewing-replies-range: %1$s yanıt görüntüleniyor - %2$s ile %3$s arası (toplam %4$s)
viewing-reply-of: %2$s yanıt görüntüleniyor (toplam %4$s)
viewing-topics: %1$s konu görüntüleniyor
viewing-topics-range: %1$s konu görüntüleniyor - %2$s ile %3$s arası (toplam %4$s)
viewing-topic-of: %2$s konu görüntüleniyor (toplam %4$s)
viewing-results: %1$s sonuç görüntüleniyor
viewing-results-range: %2$s ile %3$s arası %1$s sonuç (toplam %4$s) görüntüleniyor
viewing-result-of: %2$s sonuç görüntüleniyor (toplam %4$s)
topic-contains: Bu konu %1$s ve %2$s içeriyor ve en son %3$s tarafından %4$s tarihinde güncellendi.
topic-contains-short: Bu konu %1$s ve %2$s içeriyor.
topic-no-replies: Bu konuda hiç yanıt yok.
topic-status: Bu konu istenmeyen olarak işaretlenmiş. | Bu konu çöpte.
forum-empty: Bu forum boş.
forum-category-contains: Bu kategori %1$s ve %2$s içeriyor ve en son %3$s tarafından %4$s tarihinde güncellendi.
forum-contains: Bu forum %1$s ve %2$s içeriyor ve en son %3$s tarafından %4$s tarihinde güncellendi.
forum-category-contains-topics: Bu kategori %1$s içeriyor ve en son %2$s tarafından %3$s tarihinde güncellendi.
forum-contains-topics: Bu forum %1$s içeriyor ve en son %2$s tarafından %3$s tarihinde güncellendi.
forum-category-contains-short: Bu kategori %1$s ve %2$s içeriyor.
forum-contains-short: Bu forum %1$s ve %2$s içeriyor.
forum-category-contains-count: Bu kategori %1$s içeriyor.
forum-contains-count: Bu forum %1$s içeriyor.
no-topics: Konu yok | Yanıt yok
nothing-found: Tüh be! Burada bir forum bulunmadı! | Tüh be! Burada bir konu bulunmadı! | Hiç yanıt bulunamadı!
  | Tüh be! Arama sonucunda bir şey bulunamadı!
closed: ‘%s’ konusu yeni yanıtlara kapalı.
closed-forum: ‘%s’ forumu yeni konu ve yanıtlara kapalı.
closed-to-content: ‘%s’ forumu yeni içeriğe kapatıldı.
closed-for-others: Bu konu yeni yanıtlara kapalı olarak işaretlendi, ancak gönderi özellikleriniz halen yanıt verebilmenizi sağlıyor.
  | Bu forum yeni konulara kapalı olarak işaretlenmiş, yine de gönderim yetkinlikleriniz bunu yapmanıza izin veriyor.
  | Bu forum yeni içeriğe kapalı ancak sizin hesap yetkileriniz izin vermektedir.
may-not: Bu konuyu yanıtlamak için giriş yapmış olmalısınız. | Yeni konu oluşturmak için giriş yapmalısınız.
  | Yeni forum oluşturmak için giriş yapmalısınız. | Bu konuya yanıt veremezsiniz. | Yeni konu oluşturamazsınız. | Yeni forum oluşturamazsınız.
  | Bu yanıtı düzenleyemezsiniz. | Bu konuyu düzenleyemezsiniz. | Bu forumu görüntülemek için izniniz yok. | Zaten giriş yapmışsınız.
password-notice: Korunmuş
reply-to: Yanıtla: %s | Yanıtla:
create-in: “%s” içinde yeni konu oluştur
create-forum-in: “%s” içinde yeni forum oluştur
editing: Düzenleniyor “%s”
create: Yeni konu oluştur | Yeni forum oluştur
maximum-length: Konu başlığı (maksimum uzunluk: %d): | Forum adı (maksimum uzunluk: %d):
anonymous-form: Yazar bilgisi | Bilgileriniz: | İsim (gerekli): | E-posta (yayınlanmayacak) (gerekli): | Web sitesi:
post-form: Etiketler: | Konu etiketleri: | Konu türü: | Konu durumu: | Forum: | Konu: | Forum: | Konu: | Forum türü: | Durum: | Görünürlük:
  | Ebeveyn forum: | Gönder | (Forum yok) | (Kök yok) | — Ebeveyn yok — | Beni, takip eden yanıtlardan e-posta ile haberdar et
  | Yazarı, takip eden yanıtlardan e-posta ile haberdar et | Bu düzenlemenin bir kaydını tut: | Düzenleme için isteğe bağlı neden:
  | Hesabınızın kısıtlamasız HTML içerik gönderme yetkisi var.
allowed-tags: Şu HTML etiketlerini ve niteliklerini kullanabilirsiniz:
login-form: Kullanıcı adı | Parola | E-Posta | Kullanıcı adı veya e-posta | Beni hatırla | Giriş yap | Çıkış | Kayıt ol | Kayıp parola | Hesap oluştur
  | Parolamı sıfırla | Kullanıcı adınız benzersiz olmalıdır ve daha sonra değiştirilemez.
  | Size güvenli bir parola gönderirken ve hesabınızı doğrularken e-posta adresinizi kullanırız.
search-form: Arama: | Arama
toggles: Beğen | Favorilerinden çıkar | Favorilere eklendi | Abone ol | Abonelikten ayrıl
modified-reply-reason: Bu yanıt %1$s önce %2$s tarafından değiştirildi. Sebep: %3$s
modified-topic-reason: Bu konu %1$s önce %2$s tarafından değiştirildi. Sebep: %3$s
modified-reply: Bu yanıt %1$s önce %2$s tarafından değiştirildi.
modified-topic: Bu konu %1$s önce %2$s tarafından değiştirildi.
role: Yönetici | Görevli | Katılımcı | Seyirci | Engelli | Ziyaretçi | Pasif | Üye | Yönetici | Anonim
tagged: Etiket:
in-reply-to: Yanıtla: | yanıtla:
in-forum: forumda | grup forumunda
last-updated: Son güncellenme %s
table-head: Yazar | Yazılar | Yanıtlar | Oluşturan | Konu | Konular | Forum | İzlenme | Yenilenme | Arama Sonuçları
title-prefix: Özel: %s | İstenmeyen: %s | Silindi: %s | Forum: %s | Konu: %s | Görüntüle: %s | Konu etiketi: %s | Forum düzenle: %s
  | Konu düzenle : %s | Yanıt düzenle : %s | Konu etiketi düzenle: %s
search-title: '%s' için arama sonuçları
started-by: Başlatan:%1$s
in: Şurada: %2$s
widget-title: Kayıtlı kullanıcılar | Konu etiketleri | Konu etiketlerini boşalt | Gizli konular | Gizli yanıtlar
extras: İşte forumlarımızın istatistikleri ve popüler konuları | Şu an forumlarımızda popüler olan etiketlerin derlemesi.
""",
)
