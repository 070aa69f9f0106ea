/** How the sending of a message went, for the secretariat; and what a chat is told. */
export const delivery = {
  trouble: {
    badAddress: 'Alamat {where} tidak dapat dipakai.',
    notAllowed: 'Alamat {where} ada di jaringan dalam. Operator dapat membukanya dengan LAWANG_ALLOW_NETWORKS.',
    notSecure: 'Alamat {where} tanpa https. Tanpa https hanya boleh ke jaringan yang dibuka operator.',
    unknownName: 'Nama {where} tidak ditemukan.',
    unreachable: 'Tidak dapat tersambung ({where}).',
    untrusted: 'Sertifikatnya tidak dapat dipercaya ({where}).',
    timeout: 'Tidak ada jawaban dalam waktunya ({where}).',
    redirect: 'Mengalihkan ke alamat lain, tidak diikuti: {where}',
    brokenOff: 'Sambungan terputus ({where}).',
  },
  unusable: {
    setup: 'Pengaturan saluran ini belum lengkap.',
    address: 'Alamat ini tidak dapat dipakai saluran ini.',
  },
  wordless: 'Lawang tidak dapat menyusun pesan ini.',
  test: {
    title: 'Percobaan dari Lawang',
    body: 'Pesan ini sampai: lewat saluran ini pegawai dapat dikabari tentang tamunya. Tidak perlu dijawab.',
  },
  open: 'Buka: {link}',
  recorded: 'Tercatat: {answer}',
  answerHere: 'Jawab, cukup satu kali:',
  automatic: 'Pesan otomatis dari Lawang. Jangan teruskan: siapa pun yang memegang tautannya dapat menjawab.',
  replyWith: 'Balas: {choices}.',
} as const
