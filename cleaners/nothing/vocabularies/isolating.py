"""Notices in Indonesian and Vietnamese, whose words, in the latter their syllables, stand as they are."""

from __future__ import annotations

from .vocabulary import vocabulary

INDONESIAN = vocabulary(
    "ada adalah adanya agar akan akhir akibat aktif akun akunnya alamat alamatnya alasan alat anda andalah antara apa apabila apakah apapun aplikasi "
    "artikel asli atas atau atur awal bagaimana bagi bagian bahasa bahwa baik balik bantu bantuan banyak baru batas batasan bawah beberapa begitu belum "
    "benar berada berakhir beranda berarti berbagai berbagi berdasarkan berhasil berhenti beri berikut berikutnya berita berlaku berlangganan bernama "
    "bersama berupa betul biarkan bila bilang bisa boleh browser buat buka bukan bukanlah bulan bulanan butuh cara cari coba cobalah cukup daftar daftarkan "
    "dahulu dalam dan dapat dapatkan dari daripada data demi demikian dengan depan detik di diakses diaktifkan dialihkan dianggap diarahkan dibaca dibalas "
    "dibanding dibatasi diberikan diblokir dibuka dibutuhkan dicari dicoba didukung diganti digunakan dihapus diinginkan diizinkan dijual dikenal dilakukan "
    "dilanjutkan dilarang dilihat dilindungi dimiliki diminta dimuat dipakai diperbaiki diperbolehkan diperiksa diperlukan diproses diri disediakan "
    "disembunyikan disimpan diskusi ditampilkan ditemukan diterima ditinjau ditolak ditutup diubah domain dua email entah euro fitur formulir forum gagal "
    "ganti gratis guna gunakan habis hak haknya hal halaman hanya hapus harap hari harus hendak hingga hubungi hukum ialah ijin ikuti informasi ingat ingin "
    "ini inilah internet isi istimewa itu iya izin izinkan jadi jalan jam jangan jaringan javascript jelajahi jelas jenis jika judul juga kalau kali kami "
    "kamu kapan karena kasih kata ke keatas kebijakan kecuali kedaluwarsa kegiatan kehabisan kembali kemudian kendala kenyamanan kepada kesalahan "
    "kesempatan ketentuan keterangan ketik ketika khusus kini kita klik kode koneksi konfirmasi kontak konten koreksi kosong kuki kurang lagi lain lainnya "
    "lakukan lalu lama laman langganan langkah langsung lanjut lanjutkan layanan layar lebih lewat lihat lintas login logout lokasi lupa maaf mana masa "
    "masalah masih masing masuk masukan masukkan mau maupun melainkan melakukan melalui melanjutkan melihat memang membaca membalas membatalkan membeli "
    "memberi memberikan membuat membuatnya membuka membutuhkan memeriksa memerlukan memilih memiliki memindahkan memindahkannya meminta memperbaiki "
    "memperbarui memproses memuat memulai menampilkan menangani menanggapi menawarkan mencapai mencari mencoba mendaftar mendapat mendapatkan mendukung "
    "menekan menemukan menerima mengakses mengaktifkan mengalami menggunakan menghapus menghubungi mengingat mengirim mengisi mengizinkan mengubah "
    "mengubahnya mengunjungi menikmati menit menjadi menonaktifkan menulis menurut menyediakan menyetujui menyimpan mereka mesin meski milik minta mohon "
    "mulai mungkin nama namun nanti negara nikmati no nol nomor ok oleh oops opsi otomatis pada pakai paket paling palsu para pasang pastikan pelanggan "
    "pembaca pembaruan pembayaran pemeliharaan pemilik pencarian pendek pengaturan pengguna pengunjung peninjauan penting penuh penyedia peramban perangkat "
    "perawatan perbaikan percobaan periksa peringatan perlu permintaan pernah persetujuan pertama pesan pilih pilihan pindah premium pribadi privasi proses "
    "pula pun punya rahasia ribu robot rupiah rusak saat saja salah sama sambil sambungan sampai sandi sangat satu saya sebab sebagai sebagian sebaiknya "
    "sebelum sebelumnya sebentar sebuah sebutkan secara sedang sedangkan segera sehingga sejak sekali sekaligus sekarang sekedar sekitar selain selalu "
    "selama selanjutnya selesai seluruh semakin semasa sementara sempurna semua sendiri sepenuhnya seperti sepertinya seri sering serta server sesegera "
    "seseorang sesi sesuai sesuatu sesudah setelah setiap setuju setujui siap sibuk silahkan silakan simpan singkat sini sistem situs sudah sumber supaya "
    "syarat tadi tahu tahun tak tambah tampaknya tanpa tapi tautan tekan teknis telah tempat tentang tentu tepat terakhir terbaru terbatas terbuka "
    "terdaftar terdapat terhadap terhubung terima terjadi terkait terlalu terlebih terlihat ternyata tersebut tersedia tersimpan tertentu tertutup terus "
    "terverifikasi tetap tetapi tiap tiba tidak tidaklah tiga tim tingkat tinjau tolong tombol tonton topik tulis tunggu turut tutup tutuplah ubah ulang "
    "ulangi umum umur untuk ups usia utama utas valid verifikasi versi via wajib waktu web website wilayah ya yaitu yakin yang",
    "admin akseptasi akses aman anggota biasa captcha cookie dinonakt diperbar dipinda gangguan hapuskan identi kadaluar keaman keanggot kesabar keterse "
    "ketidaknya kirimkan komentar kredens kunjung lisensi mengenai menyela mitra moderat nonaktif pelihara pemblokir pengelola pengemb percaya perlin "
    "peroleh perpanjang perubahan platform posting profil registr rekla reload sertif sponsor subscri sunting tagihan tamu tangguh teruskan transaks uji "
    "unduh unggah unggul valida",
)

VIETNAMESE = vocabulary(
    "a ai an biểu biệt bài báo bây bên bình bước bạn bản bảng bảo bất bằng bị bộ bởi captcha chi chia cho chuyên chuyển chính chóng chú chúng chưa chương "
    "chấp chắc chế chỉ chỉnh chịu chọn chối chờ chủ chức cookie cung cuối cuộc cài các cách cái cáo câu còn có cô cũng cả cảm cấm cấp cần cập cố cổng cộng "
    "của danh diễn diện do duy duyệt dành dõi dù dùng dưới dạng dấu dẫn dịch dụng dữ email euro ghi ghé gian giao giây giúp giải giới giờ giữ gì gói góp "
    "gặp gồm gợi gửi hay hiển hiểu hiện hiệu hoàn hoạt hoặc hàm hành hãy hơn hưởng hạn hẹn hết hệ họ hỏi hỗ hợp hủy hữu in internet javascript khai khi "
    "khiển khoá khoản khoảng khu khuyến khác khách kháo khích khóa khôi không khảo khẩu khỏi kiếm kiến kiểm kiện kèm kênh kì kể kỳ kỹ link liên liệu loại "
    "là lâu lòng lúc lý lưu lại lấy lần lập lẽ lệ lọc lỗi lợi miễn mong mua muốn mà máy mã mình môi mạng mất mấy mẫu mật mặc mẹo mọi mỗi một mới mở mục mức "
    "nay ngay nghĩ nghĩa nghị ngoài nguyên nguồn ngày người ngại nhanh nhau nhiên nhiều nhiệm nhãn nhóm như nhưng nhấn nhấp nhất nhận nhập nhắn những no "
    "nào này nâng nên nó nút nơi nếu nội nữa phiên phiền phát phân phép phê phí phía phím phòng phút phạm phải phản phần phục premium qua quan quay quy "
    "quyền quá quên quản quảng quốc riêng robot rõ rất rằng sai sao sau server sessions so sàng sản sẵn sẻ sẽ số sớm sử sửa sự thao thay theo thiết thiếu "
    "thiểu thiệu thoát thuận thuật thành tháng thêm thì thích thôi thông thúc thường thấy thậm thẻ thế thể thị thỏa thống thời thủ thức thử tin tiên tiêu "
    "tiếc tiến tiếng tiếp tiết tiện tra trang trong truy tràn trách trên trì trình trùng trước trưởng trả trị trọng trở trợ trừ trực tuy tuyến tuần tuổi "
    "tài tác tên tìm tôi tùy tư tương tường tại tạm tạo tải tất tận tập tệp tốt tồn tổng tới tục tức từ từng tự viên viết việc vui và vài vào vì vòng vô "
    "văn vấn vẫn vận vậy về vị vọng với vừa vực web website xem xin xong xoá xuất xác xâm xét xóa xảy xử yêu ích ít ý đang điều điểm điện đáp đâu đây đã "
    "đích đó đóng đúng đăng đơn đưa đường được đạt đảm đảo đấy đầu đầy đặc đặt đến đề đều để địa định đọc đối đồng đổi độ đội động đủ ẩn ổn ở",
    "admin chatbot domain forum online",
)
