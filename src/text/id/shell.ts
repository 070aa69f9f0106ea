/** What surrounds every screen: the rail, the top line, the connection. */
export const shell = {
  name: 'Lawang',
  nav: {
    label: 'Utama',
    desk: 'Meja',
    host: 'Tamu saya',
    guestBook: 'Buku tamu',
    cards: 'Kartu',
    sop: 'SOP',
    admin: 'Kantor',
    signOut: 'Keluar',
  },
  skip: 'Langsung ke isi',
  language: 'Bahasa',
  languageFailed: 'Bahasa Inggris belum dapat dimuat, sambungan terputus.',
  view: {
    label: 'Tampilan',
    theme: 'Warna',
    light: 'Terang',
    dark: 'Gelap',
    textSize: 'Ukuran huruf',
    size: '{percent} %',
    letterKeys: 'Tombol huruf',
    on: 'Aktif',
    off: 'Mati',
  },
  connection: {
    lost: 'Terputus sejak {time}',
    lostBody: 'Isian Anda aman di komputer ini. Layar ini menyambung kembali sendiri.',
    back: 'Tersambung kembali pukul {time}',
  },
  loading: 'Memuat…',
} as const
