/** What may be wrong with an SOP file, by the code of the fault. Each sentence stands beside its line of the file. */
export const sopErrors = {
  syntax:
    'YAML tidak terbaca: {reason, select, bracket {kurung belum ditutup} quote {tanda kutip belum ditutup atau tidak lengkap} indent {jarak di awal baris tidak sesuai} duplicateKey {"{name}" ditulis dua kali} tooDeep {isinya bertingkat terlalu dalam} documents {berkas memuat lebih dari satu dokumen} control {ada huruf yang tidak dapat disimpan} other {ada tanda yang tidak pada tempatnya}}',
  tooBig: 'Berkas lebih dari {kilobytes} kB',
  yamlTrick: '"{trick}" tidak boleh dipakai di berkas SOP (jangkar, alias, tag, gabungan)',
  version: 'Versi format {version} tidak dikenal; yang dikenal: {known}',
  unknownKey: '"{name}" tidak dikenal di sini{guess, select, yes {; maksudnya "{meant}"?} other {}}',
  missing: '"{key}" harus diisi',
  wrongType: `"{key}" harus berupa {expected, select, text {tulisan, atau '{' id, en '}'} plainText {tulisan} texts {daftar tulisan} map {kumpulan baris "nama: isi"} list {daftar} whole {bilangan 1 ke atas} truth {true atau false} date {tanggal, misalnya 2026-03-02} name {nama tanpa spasi, misalnya suratTugas} names {satu nama atau daftar nama} moments {satu peristiwa atau daftar peristiwa} other {isian lain}}`,
  notOneOf: '"{name}" bukan pilihan; pilihannya: {choices}{guess, select, yes {. Maksudnya "{meant}"?} other {}}',
  tooLong: '"{key}" paling banyak {longest} huruf',
  short: 'Nama pendek "{name}" lebih dari {longest} huruf',
  hasSteps: 'SOP perlu sedikitnya satu langkah',
  duplicateNo: 'Nomor langkah {step} dipakai dua kali',
  order: 'Langkah {step} harus ditulis menurut urutan nomor',
  unknownStep: 'Langkah {step} tidak ada',
  unknownMoment: 'Peristiwa "{name}" tidak dikenal{guess, select, yes {; maksudnya "{meant}"?} other {}}',
  noEnd: '"{name}" tidak dapat mengakhiri langkah',
  noNeed: '"{name}" tidak dapat menjadi syarat (needs)',
  unknownActor: 'Pelaksana "{name}" tidak ada di actors{guess, select, yes {; maksudnya "{meant}"?} other {}}',
  idleActor: 'Pelaksana "{name}" tidak melakukan apa pun',
  unknownKind: 'Jenis kunjungan "{name}" tidak ada di kinds{guess, select, yes {; maksudnya "{meant}"?} other {}}',
  notRecorded: 'Jenis "{name}" tidak dicatat, jadi tidak punya langkah',
  unknownWord: '"{name}" belum punya nama di words{guess, select, yes {; maksudnya "{meant}"?} other {}}',
  unknownThing: '"{name}" tidak ada di keeps{guess, select, yes {; maksudnya "{meant}"?} other {}}',
  unknownPool: '"{name}" tidak ada di issues{guess, select, yes {; maksudnya "{meant}"?} other {}}',
  neverComes: '"{name}" tidak akan pernah terjadi: {because}',
  asksNothing: 'Langkah {step} menunggu jawaban, tetapi tidak bertanya: isi "asks"',
  asksInVain: 'Langkah {step} bertanya, tetapi tidak menunggu jawaban',
  oneAnswer: 'Langkah {step} tidak mengatakan apa yang terjadi bila "{name}"',
  overlap: '"{name}" dan "{other}" bertindihan',
  archivedNotEnd: 'Langkah {step}: "archived" harus menuju "end"',
  fromIsEnd: 'Langkah {step}: "from" sama dengan akhirnya sendiri',
  limit: 'Waktu "{name}" tidak terbaca; contoh: 5 menit, 2 jam, 1 hari, 5 hari kerja',
  days: 'Hari atau jam "{name}" tidak terbaca; contoh: senin, 08.30-12.00',
  standard: 'Standar perlu "from" dan "to", atau "steps"',
  unreached:
    'Langkah {step} tidak pernah dicapai{where, select, kinds { ({kinds})} without { (tanpa {without})} both { ({kinds}, tanpa {without})} other {}}',
  noWayOut:
    'Dari langkah {step} tidak ada jalan ke akhir{where, select, kinds { ({kinds})} without { (tanpa {without})} both { ({kinds}, tanpa {without})} other {}}',
  usualWay:
    'Jalan biasa (baris pertama tiap until) kembali ke langkah {step} dan tidak sampai ke akhir{where, select, kinds { ({kinds})} without { (tanpa {without})} both { ({kinds}, tanpa {without})} other {}}',
  turnsAlone:
    'Putaran lewat langkah {step} tidak menunggu apa pun{where, select, kinds { ({kinds})} without { (tanpa {without})} both { ({kinds}, tanpa {without})} other {}}',
  neverBack:
    '"{name}" ditahan atau dipinjamkan, tetapi tidak ada langkah yang mengembalikannya{where, select, kinds { ({kinds})} without { (tanpa {without})} both { ({kinds}, tanpa {without})} other {}}',
  neverTaken:
    '"{name}" harus diterima atau diberikan, tetapi tidak ada langkah untuk itu{where, select, kinds { ({kinds})} without { (tanpa {without})} both { ({kinds}, tanpa {without})} other {}}',
  noAnswer:
    'Langkah {step} menerima tamu pada jalan yang belum mendapat jawaban ya{where, select, kinds { ({kinds})} without { (tanpa {without})} both { ({kinds}, tanpa {without})} other {}}',
  noMeeting:
    'Langkah {step} menunggu akhir pertemuan, tetapi tidak ada langkah sebelumnya yang menunggu "received"{where, select, kinds { ({kinds})} without { (tanpa {without})} both { ({kinds}, tanpa {without})} other {}}',
} as const
