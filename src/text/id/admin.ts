/** The settings of the office, for the secretariat: the office itself, staff and accounts, slots, cards and rooms. */
export const admin = {
  title: 'Pengaturan kantor',
  tabs: { label: 'Pengaturan', office: 'Kantor', people: 'Pegawai dan akun', things: 'Perlengkapan' },
  reading: {
    words: 'Membaca catatan kantor…',
    offline: 'Server Lawang tidak terjangkau.',
    failed: 'Catatan kantor belum dapat dibaca.',
    safe: 'Yang sudah tersimpan tetap aman.',
    retry: 'Coba lagi',
  },
} as const
