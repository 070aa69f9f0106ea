/** Messages to a host, wherever they are: short, courteous, without numbers of persons. */
export const letters = {
  someone: 'tamu',
  asked: {
    title: 'Ada tamu: {visitor}',
    ahead: 'Permintaan bertemu: {visitor}',
    forOther: 'Tamu untuk {host}: {visitor}',
    body: '{about}Datang pukul {time}.{due, select, none {} other { Mohon dijawab sebelum {due}.}}',
    bodyAhead: '{about}Mohon dijawab.',
  },
  reminder: {
    title: '{visitor} sudah menunggu {minutes, plural, other {# menit}}',
    body: '{about}{limit, plural, =0 {} other {Batasnya # menit. }}Mohon arahan.',
  },
  answered: {
    yes: 'Sudah dijawab: {visitor} diterima',
    no: 'Sudah dijawab: {visitor} belum dapat diterima',
    later: 'Sudah dijawab: {visitor} diminta menunggu',
    absent: 'Sudah dijawab: tidak di tempat, untuk {visitor}',
    body: '{by, select, none {Waktu menjawab habis} other {Oleh {by}}}, pukul {time}.',
  },
  left: {
    title: '{visitor} sudah pergi',
    body: 'Meninggalkan kantor pukul {time}, tanpa bertemu. Tidak perlu dijawab lagi.',
  },
  said: { title: 'Pesan meja penerima tamu, tentang {visitor}' },
  rings: { title: '{name} memanggil lewat interkom', body: 'Tentang tamu {visitor}. Sentuh untuk mengangkat.' },
  called: {
    title: 'Meja penerima tamu menghubungi Anda',
    body: 'Tentang tamu {visitor}. Panggilannya tidak terjawab.',
  },
  test: { title: 'Percobaan dari {office}', body: 'Bila pesan ini terbaca, kabar tentang tamu akan sampai di sini.' },
  buttons: { yes: 'Ya, saya terima', later: 'Nanti', no: 'Tidak', absent: 'Tidak di tempat' },
} as const
