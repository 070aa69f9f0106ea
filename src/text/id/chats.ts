/** What a chat with the office's bot or number is told. */
export const chats = {
  linked: 'Tersambung untuk {name}. Kabar tamu Anda datang ke sini. Ketik /stop untuk berhenti.',
  badCode: 'Kode ini tidak berlaku lagi. Minta kode baru dari halaman Anda di Lawang atau dari sekretariat.',
  ended: 'Anda tidak dikabari lagi lewat percakapan ini.',
  noQuestion: 'Tidak ada tamu yang menunggu jawaban Anda.',
  severalQuestions: 'Lebih dari satu tamu menunggu. Jawab lewat tombol atau tautan pada pesannya.',
  olderQuestion:
    'Pertanyaan yang terakhir sudah tidak menunggu. Jawab tamu lain lewat tombol atau tautan pada pesannya.',
  help: 'Untuk menjawab, pakai tombol, angka 1–4, atau tautan pada pesan tentang tamu Anda.',
  stranger: 'Percakapan ini belum tersambung. Kirim /start diikuti kode dari halaman Anda di Lawang.',
} as const
