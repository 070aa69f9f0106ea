/** What the interface says when it cannot do what was asked, by the code of the problem; beside the refusals of a visit. */
export const problems = {
  badJson:
    'Permintaan ini bukan JSON yang utuh. Tidak ada yang diubah; periksa tanda kurung, koma, dan tanda kutipnya.',
  badBody: 'Ada isian yang belum dapat dipakai. Tidak ada yang diubah.',
  badText: 'Ada tulisan yang memuat huruf yang tidak dapat disimpan. Tidak ada yang diubah; ketik ulang tulisan itu.',
  tooBig: 'Permintaan lebih besar dari yang dapat diterima. Tidak ada yang diubah; kirim yang lebih kecil.',
  notFound: 'Yang Anda cari tidak ada, atau tidak untuk akun Anda.',
  signInFirst: 'Silakan masuk dahulu.',
  notAllowed: 'Akun Anda tidak berwenang untuk ini. Sekretariat kantor mengatur siapa boleh melakukannya.',
  changePasswordFirst: 'Ganti dahulu kata sandi pertama Anda, lalu lanjutkan.',
  wrongNameOrPassword: 'Nama pengguna atau kata sandi tidak cocok.',
  tooManyTries: 'Terlalu banyak percobaan. Tunggu {seconds, plural, other {# detik}}, lalu coba lagi.',
  alreadySetUp: 'Kantor ini sudah disiapkan. Masuklah dengan akun yang dibuat waktu itu.',
  notSetUp: 'Kantor belum disiapkan. Buka halaman penyiapan dahulu.',
  commandReused:
    'Perintah dengan tanda ini sudah dicatat dengan isi yang lain. Tidak ada yang diubah; muat ulang, lalu ulangi.',
  usernameTaken: 'Nama pengguna itu sudah dipakai. Pilih nama yang lain.',
  weakPassword: 'Kata sandi terlalu pendek; paling sedikit 10 huruf. Kalimat pendek lebih mudah diingat.',
  samePassword: 'Kata sandi baru sama dengan yang lama. Pilih yang lain.',
  nameTaken: 'Nama itu sudah dipakai. Pilih nama yang lain.',
  numberTaken: 'Nomor itu sudah ada. Pilih nomor yang lain.',
  inUse: 'Ini sedang dipakai, jadi belum dapat dihapus atau dinonaktifkan.',
  lastSecretariat: 'Ini akun sekretariat yang terakhir. Buat akun sekretariat lain dahulu.',
  unknownHost: 'Pegawai yang dituju tidak ada di daftar. Pilih pegawai lain.',
  unknownUnit: 'Unit itu tidak ada di daftar. Pilih unit lain.',
  notSetUpYet: 'Saluran ini belum diatur. Isi dahulu pengaturannya.',
  secretMissing: 'Masih ada kata rahasia yang perlu diisi. Bila alamat tujuannya berganti, kata rahasia diminta lagi.',
  badAddress: 'Alamat ini belum dapat dipakai. Surel seperti nama@kantor.go.id, ponsel seperti 0812 5551 3378.',
  noAddress: 'Belum ada alamat di saluran ini untuk orang itu. Isi dahulu alamatnya.',
  notFailed: 'Pesan ini tidak gagal, jadi tidak perlu diulang.',
  tooMany: 'Sudah terlalu banyak. Hapus dahulu yang tidak dipakai lagi.',
  foreignOrigin: 'Permintaan ini datang dari situs lain, jadi tidak dijalankan. Buka Lawang di alamatnya sendiri.',
  notSigned: 'Pesan ini tidak membawa tanda tangan atau kata sandi yang disepakati, jadi tidak dibaca.',
  noLine: 'Yang dituju belum punya akun di Lawang, jadi tidak dapat dihubungi lewat interkom. Pakailah telepon.',
  inCall: 'Anda masih dalam panggilan lain. Tutup dahulu, lalu ulangi.',
  callOver: 'Panggilan ini sudah selesai.',
  callTaken: 'Panggilan ini sudah diangkat di layar lain.',
  lateSignal: 'Sambungan ini sudah diperbarui. Tidak ada yang perlu Anda lakukan.',
  holidaysUnreadable:
    'Daftar hari libur ini belum terbaca{lines, select, none {} other {; periksa baris {lines}}}. Yang dikenal: iCalendar, atau CSV dengan tanggal dan nama. Tidak ada yang diubah.',
  sopInvalid: 'Berkas SOP ini belum dapat dipakai. Perbaiki yang disebut di bawah; tidak ada yang diubah.',
  draftChanged:
    '{by, select, none {Rancangan ini sudah tidak ada: sudah diajukan atau dihapus.} other {Rancangan ini sudah disimpan {by} sejak Anda membukanya.}} Tulisan Anda belum disimpan; muat rancangan yang baru, lalu satukan.',
  linkUnknown:
    'Tautan ini tidak dikenal. Mungkin tersalin tidak utuh; buka lagi dari pesannya, atau masuk ke akun Anda.',
  linkClosed: 'Tautan ini tidak mencatat apa pun lagi.',
  diskFull:
    'Tempat penyimpanan di server penuh, jadi ini belum tersimpan. Yang sudah tersimpan tetap aman; hubungi pengelola server.',
  storeUnavailable: 'Penyimpanan Lawang sedang tidak terjangkau, jadi ini belum tersimpan. Coba lagi sebentar lagi.',
  internal:
    'Ada kesalahan pada sistem, bukan pada Anda. Yang sudah tersimpan tetap aman. Kode untuk sekretariat: {reference}.',
} as const
