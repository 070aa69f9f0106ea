/** Pages that are not there, pages that failed. */
export const error = {
  missing: {
    title: 'Halaman tidak ada',
    heading: 'Di sini tidak ada pintu.',
    lead: 'Alamat <b>{address}</b> tidak dikenal. Mungkin ada huruf yang tertukar, atau tautannya sudah dipindahkan.',
    forbiddenHeading: 'Pintu ini bukan untuk akun Anda.',
    forbiddenLead:
      'Alamat <b>{address}</b> dibuka dengan peran lain. Sekretariat kantor mengatur siapa boleh membukanya.',
    places: 'Yang dapat dibuka',
    back: 'Kembali',
    toStart: 'Ke {place}',
  },
  notes: {
    desk: 'tamu yang sedang di dalam gedung',
    host: 'tamu yang menunggu jawaban Anda',
    guestBook: 'semua baris tahun ini',
    cards: 'kartu tamu dan loker',
    sop: 'langkah, waktu, dan alurnya',
    admin: 'pegawai, akun, loker, kartu, ruang',
    signIn: 'untuk petugas, pegawai, dan sekretariat',
  },
  failed: {
    title: 'Halaman gagal dibuka',
    heading: 'Halaman ini gagal dibuka.',
    lead: 'Kesalahannya pada sistem, bukan pada Anda.',
    safe: 'Yang aman',
    safeBody: 'Semua yang sudah tersimpan. Isian tamu baru yang belum dikirim juga masih ada di komputer ini.',
    stopped: 'Yang terhenti',
    stoppedBody: 'Halaman ini saja. Halaman lain tetap berjalan.',
    offlineBody: 'Server Lawang tidak terjangkau. Halaman ini dapat dibuka lagi begitu sambungan pulih.',
    forSecretariat: 'Untuk sekretariat',
    code: 'kode <b>{code}</b>, pukul {time}',
    copy: 'Salin',
    copied: 'Tersalin',
    retry: 'Coba lagi',
    hint: 'Bila berulang, tetap terima tamu dengan lembar kertas. Isinya disalin sesudahnya.',
  },
} as const
