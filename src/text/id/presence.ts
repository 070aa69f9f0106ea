/** Where people are and until when, as they and the desk say, and who answers for them. */
export const presence = {
  choice: {
    label: 'Keberadaan {name}',
    own: 'Saya sedang',
    in: 'Ada',
    meeting: 'Rapat',
    out: 'Keluar',
    failed: 'Belum tersimpan. Coba lagi sebentar lagi.',
    until: 'Sampai pukul berapa?',
    minutes: '{n} mnt',
    hours: '{n} jam',
    other: 'Jam lain',
    otherTime: 'Sampai pukul',
    otherDay: 'Tanggal',
    save: 'Simpan',
    open: 'Tanpa jam, berlaku sampai kantor tutup.',
    openLeave: 'Tanpa tanggal, berlaku sampai diubah.',
    why: 'Keluar karena',
    kind: { out: 'Keluar', leave: 'Cuti', elsewhere: 'Bekerja di tempat lain' },
    lastDay: 'Hari terakhir',
  },
  delegate: {
    ifAway: 'Wakil bila Anda keluar:',
    none: 'belum ada',
    name: 'Tunjuk',
    change: 'Ganti',
  },
  arrange: {
    title: 'Bila Anda tidak di tempat',
    open: 'Wakil, jam tenang, kalender',
    reading: 'Mengambil pengaturan…',
  },
} as const
