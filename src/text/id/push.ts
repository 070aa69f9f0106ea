/** Being told in this browser that somebody has come. */
export const push = {
  label: 'Kabari di perangkat ini',
  on: 'Nyala',
  off: 'Mati',
  onNote: 'Begitu ada tamu untuk Anda, perangkat ini berbunyi, juga saat Lawang tidak dibuka.',
  offNote: 'Tamu Anda hanya terlihat saat Lawang dibuka.',
  failed: 'Belum berhasil: layanan kabar peramban ini tidak menjawab. Periksa sambungan internetnya, lalu coba lagi.',
  install: 'Pasang Lawang sebagai aplikasi',
  telegram: {
    link: 'Kabari lewat Telegram',
    open: 'Buka Telegram',
    code: 'Buka {bot, select, none {bot kantor} other {@{bot}}} di Telegram, lalu kirim kode ini sebelum pukul {time}:',
    linked: 'Telegram tersambung: {name}',
    unlink: 'Putuskan Telegram',
    failed: 'Belum berhasil. Periksa sambungannya, lalu coba lagi.',
  },
  blocked: {
    title: 'Kabar diblokir di peramban ini',
    how: 'Ketuk gembok atau ikon setelan di samping alamat, buka Izin, pilih Notifikasi, Izinkan. Lalu muat ulang halaman ini.',
  },
  installFirst: {
    title: 'Pasang dahulu di layar utama',
    how: 'iPhone dan iPad hanya mengabari aplikasi di layar utama. Di Safari ketuk Bagikan, Tambah ke Layar Utama, lalu buka Lawang dari sana.',
  },
  unsupported: {
    title: 'Peramban ini tidak dapat mengabari',
    how: 'Pakai Chrome, Edge, Firefox, atau Safari yang terbaru, di luar jendela pribadi.',
  },
  officeOff: {
    title: 'Kantor belum mengabari lewat perangkat',
    how: 'Sekretariat dapat menyalakannya di pengaturan kantor.',
  },
} as const
