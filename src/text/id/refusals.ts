/** What a refusal says: what happened, what is safe, what to do. A key for each code of `domain/visit/refusal.ts`. */
export const refusals = {
  kindRequired: 'Jenis kunjungan belum dipilih. Belum ada yang tercatat; pilih jenisnya, lalu ulangi.',
  unknownKind: 'Jenis kunjungan "{kind}" tidak ada di SOP kantor ini. Belum ada yang tercatat; pilih jenis lain.',
  nameRequired: 'Nama tamu belum diisi. Isian lain utuh; isi namanya, lalu ulangi.',
  fieldRequired: '{field} belum diisi. Isian lain utuh; lengkapi dahulu, atau kecualikan dengan alasan.',
  hostRequired: 'Pegawai yang dituju belum dipilih. Isian lain utuh; pilih dahulu, lalu ulangi.',
  unitRequired: 'Unit yang dituju belum dipilih. Isian lain utuh; pilih dahulu, lalu ulangi.',
  namedRequired: 'Nama yang dituju belum diisi. Isian lain utuh; isi dahulu, lalu ulangi.',
  identityRequired:
    'Kartu identitas belum diterima. Isian lain utuh; terima kartunya, catat yang ada di ponsel, atau kecualikan dengan alasan.',
  initialsRequired:
    'Paraf belum lengkap: {given} dari {wanted}. Isian lain utuh; mintakan parafnya, atau kecualikan dengan alasan.',
  resultRequired: 'Hasil dari "{activity}" belum dipilih. Belum ada yang tercatat; pilih memenuhi atau belum memenuhi.',
  noResult: '"{activity}" tidak mengenal hasil. Belum ada yang tercatat; catat tanpa hasil.',
  reasonRequired: 'Pengecualian memerlukan alasan. Belum ada yang tercatat; tulis alasannya, lalu ulangi.',
  viaRequired: 'Jawaban ini dari orang lain. Belum ada yang tercatat; pilih lewat apa jawabannya sampai.',
  tooManyPeople:
    'Rombongan {people} orang, sedangkan batasnya {limit} orang. Isian utuh; kurangi rombongannya, atau kecualikan dengan alasan.',
  notOnThisDay: 'Tamu diterima hari {days}. Isian utuh; pilih hari lain, atau kecualikan dengan alasan.',
  notAtThisHour: 'Tamu diterima pukul {hours}. Isian utuh; pilih jam lain, atau kecualikan dengan alasan.',
  noticeTooShort:
    'Kunjungan ini perlu diminta lebih awal; paling cepat untuk {earliest}. Isian utuh; pilih hari lain, atau kecualikan dengan alasan.',
  dayPast: 'Hari itu sudah lewat. Isian utuh; pilih hari ini atau sesudahnya.',
  hourFull: 'Jam ini sudah penuh dengan {limit} kunjungan. Isian utuh; pilih jam lain, atau kecualikan dengan alasan.',
  noSlotFree:
    'Tidak ada loker kosong untuk {thing}. Isian utuh; kosongkan satu loker, atau kecualikan penitipannya dengan alasan.',
  noCardFree: 'Tidak ada {thing} yang siap dipakai. Isian utuh; terima satu kembali, atau kecualikan dengan alasan.',
  notNow: 'Ini belum waktunya. Belum ada yang tercatat; kerjakan dahulu langkah yang ditawarkan di lembar kunjungan.',
  notNowAwaited: 'Ini belum waktunya. Belum ada yang tercatat; langkah sekarang menunggu: {awaited}.',
  needsFirst: 'Masih ada yang perlu dikerjakan dahulu. Belum ada yang tercatat; kerjakan: {missing}.',
  noYes: 'Yang dituju belum menjawab ya. Belum ada yang tercatat; tunggu jawabannya, atau catat bila sudah ada.',
  noYesButNo:
    'Yang dituju belum dapat menerima. Jawaban itu tetap; persilakan tamu datang lain waktu, atau catat bila jawabannya berubah.',
  noYesButAbsent:
    'Yang dituju tidak di tempat. Jawaban itu tetap; alihkan ke pegawai lain, atau persilakan tamu datang lain waktu.',
  noYesButLater: 'Yang dituju meminta tamu menunggu. Jawaban itu tetap; catat jawaban ya begitu tamu dipersilakan.',
  nobodyAsked: 'Tidak ada pertanyaan yang menunggu jawaban. Belum ada yang tercatat; kunjungan ini berjalan tanpanya.',
  notYours: 'Ini bukan bagian Anda pada kunjungan ini. Belum ada yang tercatat; petugas piket dapat mencatatnya.',
  notHere: 'Tamu belum tercatat datang. Belum ada yang berubah; catat kedatangannya dahulu.',
  turnedAway:
    'Tamu sudah dipersilakan datang lain waktu. Itu tetap tercatat; bila jadi diterima, catat dahulu jawaban ya.',
  alreadyHere: 'Kedatangan tamu sudah tercatat. Tidak ada yang berubah; lanjutkan dari lembar kunjungannya.',
  alreadyRegistered: 'Tamu sudah terdaftar di buku tamu. Baris itu tetap; perbaiki isinya bila ada yang keliru.',
  alreadyHeld: '{thing} sudah diterima. Catatannya tetap; kembalikan dahulu bila akan diterima lagi.',
  alreadyOut: '{thing} {number} sudah ada pada tamu ini. Catatannya tetap; terima kembali dahulu bila akan diganti.',
  alreadyReceived: 'Tamu sudah dipersilakan masuk. Itu tetap tercatat; catat kepulangannya bila sudah selesai.',
  notHeld: '{thing} tidak sedang dititipkan oleh tamu ini. Tidak ada yang berubah; periksa nomor lokernya.',
  notOut: '{thing} tidak sedang ada pada tamu ini. Tidak ada yang berubah; periksa nomornya.',
  notKept: '{thing} tidak disimpan menurut SOP kantor ini. Belum ada yang tercatat; biarkan pada tamu.',
  notIssued: '{thing} tidak diberikan menurut SOP kantor ini. Belum ada yang tercatat; lanjutkan tanpa itu.',
  unknownActivity: 'Kegiatan "{activity}" tidak ada di SOP kantor ini. Belum ada yang tercatat; pilih kegiatan lain.',
  notWaivable: 'Bagian ini tidak dapat dikecualikan. Belum ada yang tercatat; kerjakan seperti biasa.',
  sameHost: 'Kunjungan ini sudah untuk {name}. Tidak ada yang berubah; pilih pegawai lain.',
  badAnswer: 'Jawaban ini tidak dikenal pada langkah sekarang. Belum ada yang tercatat; pilih jawaban lain.',
  badOutcome: 'Hasil itu tidak cocok dengan yang tercatat. Kunjungan belum diarsipkan; pilih: {possible}.',
  thingsOut:
    'Masih ada yang belum kembali: {things}. Kunjungan belum diarsipkan; kembalikan dan terima semuanya, atau nyatakan hilang.',
  visitEnded: 'Kunjungan ini sudah selesai dan diarsipkan. Catatannya tetap; yang keliru dapat diralat.',
  slotTaken:
    'Loker {number} baru saja terisi{takenBy, select, none {} other { oleh {takenBy}}}. Belum ada yang tercatat; isian Anda utuh. {free, select, none {Pilih loker lain.} other {Loker {free} kosong.}}',
  slotUnknown:
    'Loker {number} tidak ada di kantor ini. Belum ada yang tercatat; isian Anda utuh. {free, select, none {Pilih loker lain.} other {Loker {free} kosong.}}',
  cardTaken:
    '{thing} {number} sedang dipakai{takenBy, select, none {} other { {takenBy}}}. Belum ada yang tercatat; isian Anda utuh. {free, select, none {Pilih nomor lain.} other {Nomor {free} siap dipakai.}}',
  cardUnknown:
    '{thing} {number} tidak ada di kantor ini. Belum ada yang tercatat; isian Anda utuh. {free, select, none {Pilih nomor lain.} other {Nomor {free} siap dipakai.}}',
  outOfUse:
    'Nomor {number} sedang tidak dipakai. Belum ada yang tercatat; isian Anda utuh. {free, select, none {Pilih nomor lain.} other {Nomor {free} siap dipakai.}}',
  unknownRoom: 'Ruang "{room}" tidak ada di daftar. Belum ada yang tercatat; pilih ruang tunggu dari daftar.',
  alreadyAnswered:
    '{name, select, none {Jawaban sudah dicatat} other {{name} sudah menjawab}}: {answer}{time, select, none {} other {, pukul {time}}}, {via}{recordedBy, select, none {} other {, dicatat {recordedBy}}}. Jawaban itu tetap berlaku; ubah hanya bila memang berubah.',
  undoTooLate:
    'Sudah lewat sepuluh detik, atau sudah ada catatan sesudahnya. Catatan itu tetap; perbaiki dengan ralat atau langkah berikutnya.',
  undoNotYours: 'Catatan ini dibuat akun lain. Catatan itu tetap; hanya pembuatnya yang dapat menariknya kembali.',
  undoImpossible:
    'Pendaftaran, pengarsipan, dan yang sudah ditarik kembali tidak dapat ditarik lagi. Catatannya tetap; gunakan ralat, atau catat tamu pamit.',
  notCorrectable: 'Isian ini tidak dapat diralat di sini. Tidak ada yang berubah; tulis catatan bila perlu.',
  unchanged: 'Isinya sama dengan yang sudah tercatat. Tidak ada yang berubah.',
  messageRequired: 'Pesannya masih kosong. Belum ada yang terkirim; tulis isinya, lalu ulangi.',
  textRequired: 'Catatannya masih kosong. Belum ada yang tercatat; tulis isinya, lalu ulangi.',
} as const
