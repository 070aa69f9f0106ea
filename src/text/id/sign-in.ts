/** Signing in, again after the session ended, and the first password that must be changed. */
export const signIn = {
  title: 'Masuk',
  greeting: { morning: 'Selamat pagi.', noon: 'Selamat siang.', afternoon: 'Selamat sore.', evening: 'Selamat malam.' },
  ask: 'Siapa yang masuk?',
  tagline: 'Buku tamu, kartu, dan SOP penerimaan tamu di satu meja.',
  username: 'Nama pengguna',
  password: 'Kata sandi',
  show: 'Tampilkan kata sandi',
  hide: 'Sembunyikan kata sandi',
  submit: 'Masuk',
  forgot: 'Lupa kata sandi? Sekretariat dapat memberi yang baru.',
  wrong: {
    what: 'Nama pengguna atau kata sandi tidak cocok.',
    safe: 'Periksa huruf besar dan kecil, lalu coba lagi.',
  },
  throttled: {
    what: 'Terlalu banyak percobaan masuk.',
    safe: 'Tunggu {seconds, plural, other {# detik}}, lalu coba lagi.',
    safeSoon: 'Tunggu sebentar, lalu coba lagi.',
  },
  offline: {
    what: 'Server Lawang tidak terjangkau.',
    safe: 'Isian Anda tetap di sini. Coba lagi setelah sambungan pulih.',
  },
  failed: {
    what: 'Server Lawang gagal menjawab.',
    safe: 'Isian Anda tetap di sini. Coba lagi; bila berulang, hubungi sekretariat.',
  },
  again: {
    title: 'Sesi Anda berakhir.',
    lead: 'Masuk lagi untuk melanjutkan. Isian di layar ini utuh; yang belum tersimpan dapat dikirim ulang.',
    other: 'Masuk sebagai orang lain',
    otherNote: 'Isian di layar ini milik {name}, dan tetap tersimpan di komputer ini.',
  },
  change: {
    title: 'Buat kata sandi Anda sendiri.',
    lead: 'Kata sandi pertama dari sekretariat hanya berlaku sekali.',
    current: 'Kata sandi sekarang',
    next: 'Kata sandi baru',
    hint: 'Kalimat pendek lebih kuat dan lebih mudah diingat daripada campuran simbol.',
    short: 'Kurang {n, plural, other {# huruf}}; paling sedikit {least}.',
    same: 'Pilih kata sandi yang lain dari yang sekarang.',
    good: 'Cukup panjang, {n, plural, other {# huruf}}.',
    submit: 'Simpan dan lanjut',
    refused: 'Kata sandi baru belum dapat disimpan.',
    signOut: 'Keluar',
  },
} as const
