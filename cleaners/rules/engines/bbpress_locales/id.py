"""What bbPress prints in Indonesian: facts of its translation id_ID; `table` says how to read them."""

from __future__ import annotations

from .table import Locale

LOCALE = Locale(
    "id",
    "id",
    "id_ID",
    "Di bawah gambar itu tertulis %s dengan huruf kecil.",
    """
home: Beranda | Forum
at: %1$s pada %2$s
ago: %s yang lalu | saat ini | mantan
units: tahun | tahun | bulan | bulan | minggu | minggu | hari | hari | jam | jam | menit | menit | detik | detik
topics: %s topik
replies: %s balasan
voices: %s suara
hidden: (+ %d tersembunyi)
viewing-reply-threads: Melihat %1$s pertalian (thread) balasan
viewing-posts: Melihat %1$s tulisan
viewing-posts-range: Melihat %1$s tulisan - %2$s sampai %3$s (dari total %4$s)
viewing-post-of: Melihat %2$s tulisan (dari total %4$s)
viewing-replies: Melihat %1$s balasan
viewing-replies-range: Melihat %1$s balasan - %2$s sampai %3$s (dari total %4$s)
viewing-reply-of: Melihat %2$s balasan (dari total %4$s)
viewing-topics: Melihat %1$s topik
viewing-topics-range: Melihat %1$s topik - %2$s sampai %3$s (dari total %4$s)
viewing-topic-of: Melihat %2$s topik (dari total %4$s)
viewing-results: Melihat %1$s hasil
viewing-results-range: Melihat %1$s hasil - %2$s sampai %3$s (dari total %4$s)
viewing-result-of: Melihat %2$s hasil (dari total %4$s)
topic-contains: Topik ini mengandung %1$s, memiliki %2$s, dan terakhir diperbarui oleh %3$s %4$s.
topic-contains-short: Topik ini mengandung %1$s dan memiliki %2$s.
topic-no-replies: Topik ini tida memiliki balasan.
topic-status: Topik ini ditandai sebagai spam. | Topik ini ada di tempat sampah.
forum-empty: Forum ini kosong.
forum-category-contains: Kategori ini mengandung %1$s dan %2$s, dan diperbaharui terakhir oleh %3$s %4$s.
forum-contains: Forum ini mengandung %1$s dan %2$s, dan diperbaharui terakhir oleh %3$s %4$s.
forum-category-contains-topics: Kategori ini mengandung %1$s, dan diperbaharui terakhir oleh %2$s %3$s.
forum-contains-topics: Forum ini mengandung %1$s, dan diperbaharui terakhir oleh %2$s %3$s.
forum-category-contains-short: Kategori ini mengandung %1$s dan %2$s.
forum-contains-short: Forum ini mengandung %1$s dan %2$s.
forum-category-contains-count: Kategori ini mengandung %1$s.
forum-contains-count: Forum ini mengandung %1$s.
no-topics: Tiada Topik | Tidak ada Balasan
nothing-found: Ya ampun! Belum ada forum di sini! | Ya ampun! Belum ada topik di sini! | Ya ampun! Belum ada balasan di sini!
  | Ya ampun! Belum ada hasil pencarian di sini!
closed: Topik ‘%s’ ditutup untuk balasan baru.
closed-forum: Forum ‘%s’ tertutup dari topik dan balasan baru.
closed-to-content: Forum ‘%s’ tertutup dari konten baru.
closed-for-others: Topik ini ditandai sebagai tertutup bagi balasan baru, namun kemampuan Anda untuk melakukan pos masih memungkinkan Anda untuk melakukannya.
  | Forum ini ditandai sebagai tertutup bagi topik baru, namun kemampuan Anda mempos masih memungkinkan Anda untuk melakukannya.
  | Forum ini tertutup untuk konten baru, namun akun Anda masih bisa melakukannya.
may-not: Anda harus log masuk untuk membalas topik ini. | Anda harus log masuk untuk membuat topik baru.
  | Anda harus log masuk untuk membuat forum baru. | Anda tidak dapat membalas topik ini. | Anda tidak dapat membuat topik baru.
  | Anda tidak dapat membuat forum baru. | Anda tidak dapat menyunting balasan ini. | Anda tidak dapat menyunting topik ini.
  | Anda tidak memiliki izin untuk melihat forum ini. | Anda sudah log masuk.
password-notice: Terproteksi
reply-to: Balasan Untuk: %s | Balas ke:
create-in: Ciptakan Topik Baru di “%s”
create-forum-in: Ciptakan Forum baru di “%s”
editing: Sedang Menyunting “%s”
create: Ciptakan Topik Baru | Ciptakan Forum Baru
maximum-length: Judul Topik (Panjang Maksimum: %d): | Judul Forum (Panjang Maksimum: %d):
anonymous-form: Informasi Penulis | Informasi Anda: | Nama (wajib): | Surat elektronik (tidak akan dipublikasikan) (wajib): | Situs Web:
post-form: Tag: | Tag Topik: | Tipe Topik: | Status Topik: | Forum: | Topik: | Forum: | Topik: | Jenis Forum: | Status: | Penampakan: | Induk Forum:
  | Kirim | (Tanpa Forum) | (Tanpa Induk) | — Tidak ada induk — | Beritahu saya mengenai tindak lanjut balasan lewat surel
  | Beritahu penulis mengenai tindak lanjut balasan lewat surel | Simpanlah log untuk suntingan ini: | Alasan opsional untuk menyunting:
  | Akun Anda memiliki kemampuan untuk mengirim konten HTML tanpa pembatasan.
allowed-tags: Anda dapat menggunakan tag dan atribut HTML berikut ini:
login-form: Nama pengguna | Kata sandi | Surel | Nama pengguna atau Surel | Biarkan tetap ter-log masuk | Log Masuk | Log Keluar | Daftar
  | Kehilangan Kata sandi | Ciptakan sebuah Akun | Reset Kata Sandiku | Nama pengguna Anda haruslah unik, dan tidak dapat diubah-ubah kembali.
  | Kami gunakan alamat surel (surat elektronik / e-mail) Anda untuk mengirimkan surel yang berisi kata sandi yang aman untuk melakukan verifikasi akun Anda.
search-form: Cari untuk: | Cari
toggles: Kesukaan | Cabut kesukaan | Disukai | Berlangganan | Berhenti berlangganan
modified-reply-reason: Balasan ini diubah %1$s oleh %2$s. Alasan: %3$s.
modified-topic-reason: Topik ini diubah %1$s oleh %2$s. Alasan: %3$s.
modified-reply: Balasan ini diubah %1$s oleh %2$s.
modified-topic: Topik ini diubah %1$s oleh %2$s.
role: Kunci Utama (Keymaster) | Moderator | Peserta | Penonton (Spectator) | Diblokir | Tamu | Non-aktif | Anggota | Admin | Anonim
tagged: Di-tag:
in-reply-to: Atas balasan kepada: | atas balasan kepada:
in-forum: dalam forum | dalam forum grup
last-updated: Terakhir diperbarui %s
table-head: Penulis | Tulisan-tulisan | Balasan | Pencipta | Topik | Topik | Forum | Suara-suara | Kesegaran | Hasil pencarian
title-prefix: Privat: %s | Spam: %s | Dibuang: %s | Forum: %s | Topik: %s | Tampilan: %s | Tag Topik: %s | Sunting Forum: %s | Sunting Topik: %s
  | Sunting Balasan: %s | Sunting Tag Topik: %s
search-title: Hasil pencarian untuk '%s'
started-by: Dimulai oleh: %1$s
in: dalam: %2$s
widget-title: Pengguna Terdaftar | Tag Topik | Tag Topik Kosong | Topik Tersembunyi | Balasan Tersembunyi
extras: Berikut adalah statistik dan topik populer pada forum kami. | Ini adalah kumpulan tag yang populer saat ini di dalam forum kami.
""",
)
