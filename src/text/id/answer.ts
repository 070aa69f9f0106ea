/** Answering by a link or a button of a chat, without signing in: the page behind the link, and what a chat is told. */
export const answer = {
  end: {
    answered: {
      title: 'Tautan ini sudah tertutup.',
    },
    received: {
      title: 'Tamunya sudah masuk.',
    },
    left: {
      title: 'Kunjungan ini sudah selesai.',
    },
    withdrew: {
      title: 'Tamunya sudah pamit.',
    },
    passedOn: {
      title: 'Tamu ini sudah dialihkan.',
    },
    notAsked: {
      title: 'Tidak ada yang ditanyakan.',
    },
    tooOld: {
      title: 'Tautan ini sudah terlalu lama.',
    },
    disowned: {
      title: 'Terima kasih, sudah dilaporkan.',
    },
    signIn: {
      title: 'Jawab dengan masuk akun.',
      what: 'Kantor ini meminta jawaban diberikan dari akun, tidak lewat tautan saja.',
    },
  },
  chat: {
    recorded:
      'Jawaban Anda sudah dicatat: {answer}. Terima kasih.{until, select, none {} other { Dapat diubah sampai pukul {until}.}}',
    same: 'Jawaban Anda tadi sudah dicatat: {answer}. Terima kasih.',
    other:
      'Sudah dijawab{who, select, none {} other { oleh {who}}} pukul {time}: {answer}. Jawaban itu tetap berlaku; untuk mengubahnya, buka tautan di pesan.',
    unknown: 'Tombol ini tidak dikenal lagi.',
    failed: 'Belum tercatat. Coba lagi sebentar lagi, atau buka tautan di pesan.',
  },
  note: {
    disowned:
      'Pesan {via} untuk {name} sampai ke orang lain{address, select, none {} other { ({address})}}. Alamat itu tidak dipakai lagi; hubungi {name} dengan cara lain.',
  },
} as const
