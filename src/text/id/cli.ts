/** What the command line says. */
export const cli = {
  help: {
    usage: "Pemakaian: lawang '<'perintah'>'",
    commands: 'Perintah',
    settings: 'Pengaturan, dibaca dari lingkungan (environment); semuanya boleh kosong',
    serve: 'menjalankan server; berhenti dengan Ctrl+C atau SIGTERM',
    demo: 'mengisi satu hari kerja dengan kunjungan rekaan, untuk mencoba',
    verify: 'memeriksa rantai buku besar dan semua tabel turunannya; boleh saat server berjalan',
    rebuild: 'menyusun ulang tabel turunan dari buku besar; server harus berhenti dahulu',
    certificate: 'membuat sertifikat https milik kantor sendiri; nama dan alamat lain boleh disebut di belakangnya',
    help: 'menampilkan bantuan ini',
    PORT: 'porta; bawaan {standard}',
    HOST: 'alamat yang didengarkan; bawaan {standard}, dari seluruh jaringan kantor',
    LAWANG_DATA: 'folder basis data dan kunci; bawaan {standard}',
    LAWANG_DATABASE_URL: 'PostgreSQL sebagai ganti basis data bawaan, misalnya {example}',
    LAWANG_PUBLIC_URL: 'alamat yang dipakai orang, bila ada perantara (proxy), misalnya {example}',
    LAWANG_ALLOW_NETWORKS: 'jaringan dalam yang boleh dikirimi pesan (surel, webhook, kalender), misalnya {example}',
    LAWANG_TLS_CERT: 'berkas sertifikat (PEM), agar Lawang sendiri melayani https; bersama LAWANG_TLS_KEY',
    LAWANG_TLS_KEY: 'berkas kunci sertifikat itu (PEM)',
    LAWANG_HTTP_PORT: 'porta http di samping https: halaman {page}, selebihnya diantar ke https',
    LAWANG_PROXY: 'perantara (proxy) di komputer lain yang dipercaya, misalnya {example}',
    LAWANG_TURN_URL: 'penerus suara interkom (TURN) bila dua komputer tidak saling menjangkau, misalnya {example}',
    LAWANG_TURN_USERNAME: 'nama untuk penerus suara itu',
    LAWANG_TURN_PASSWORD: 'kata sandi untuk penerus suara itu',
  },
  unknownCommand: 'Perintah "{name}" tidak dikenal. Lihat: lawang --help',
  unknownSetting: 'Pengaturan {name} tidak dikenal dan diabaikan. Lihat: lawang --help',
  setting: {
    PORT: 'PORT "{value}" bukan porta. Isi dengan bilangan 0 sampai 65535, misalnya 3000.',
    HOST: 'HOST "{value}" bukan alamat. Isi dengan 0.0.0.0 untuk seluruh jaringan, atau 127.0.0.1 untuk komputer ini saja.',
    LAWANG_DATA: 'LAWANG_DATA "{value}" bukan folder. Isi dengan alamat folder, misalnya ./data.',
    LAWANG_DATABASE_URL:
      'LAWANG_DATABASE_URL bukan alamat PostgreSQL. Bentuknya: postgres://nama:sandi@komputer:5432/lawang.',
    LAWANG_PUBLIC_URL:
      'LAWANG_PUBLIC_URL "{value}" bukan alamat situs. Bentuknya: https://tamu.contoh.go.id, tanpa jalur di belakangnya.',
    LAWANG_ALLOW_NETWORKS:
      'LAWANG_ALLOW_NETWORKS "{value}" bukan daftar jaringan. Bentuknya: 10.20.0.0/16, 192.168.1.5, dipisahkan koma.',
    LAWANG_TLS_CERT:
      'LAWANG_TLS_CERT belum diisi, padahal LAWANG_TLS_KEY ada. Keduanya berpasangan: isi dua-duanya, atau kosongkan dua-duanya.',
    LAWANG_TLS_KEY:
      'LAWANG_TLS_KEY belum diisi, padahal LAWANG_TLS_CERT ada. Keduanya berpasangan: isi dua-duanya, atau kosongkan dua-duanya.',
    LAWANG_HTTP_PORT:
      'LAWANG_HTTP_PORT "{value}" tidak dapat dipakai. Isi dengan porta selain PORT, misalnya 3080, bersama LAWANG_TLS_CERT dan LAWANG_TLS_KEY.',
    LAWANG_PROXY:
      'LAWANG_PROXY "{value}" bukan alamat. Isi dengan alamat IP atau jangkauannya, dipisah koma: 10.0.0.5, 172.18.0.0/16.',
    LAWANG_TURN_URL:
      'LAWANG_TURN_URL "{value}" bukan alamat TURN. Bentuknya: turn:turn.contoh.go.id:3478, atau turns: dengan TLS.',
    LAWANG_TURN_USERNAME: 'LAWANG_TURN_USERNAME harus diisi bila LAWANG_TURN_URL diisi.',
    LAWANG_TURN_PASSWORD: 'LAWANG_TURN_PASSWORD harus diisi bila LAWANG_TURN_URL diisi.',
  },
  serve: {
    ready: 'Lawang siap di {address}',
    network: 'Dari komputer dan ponsel lain: {addresses}',
    trust: 'Agar ponsel memercayai https ini: {address}',
    certificateEnds:
      'Sertifikat https berlaku sampai {day} saja. Perbarui berkasnya; yang baru dipakai tanpa menjalankan ulang.',
    stopping: 'Lawang berhenti; yang sedang berjalan diselesaikan dahulu.',
    stopped: 'Lawang sudah berhenti.',
    unbuilt: 'Layar belum dibangun. Jalankan npm start, atau npm run build, lalu ulangi.',
  },
  start: {
    portTaken:
      'Porta {port} sudah dipakai program lain. Hentikan program itu, atau pilih porta lain: PORT=3001 npm start',
    portForbidden: 'Porta {port} tidak boleh dipakai akun ini. Pilih porta di atas 1023: PORT=3000 npm start',
    hostUnknown: 'Alamat HOST "{host}" bukan milik komputer ini. Pakai 0.0.0.0, atau kosongkan HOST.',
    dataInUse:
      'Folder data {path} sedang dipakai server Lawang lain. Hentikan server itu dahulu, atau pilih folder lain dengan LAWANG_DATA.',
    dataForbidden:
      'Folder data {path} tidak dapat ditulisi. Beri hak tulis kepada akun yang menjalankan Lawang, atau pilih folder lain dengan LAWANG_DATA.',
    dataNewer:
      'Data ini ditulis oleh Lawang yang lebih baru (versi data {found}, yang dikenal {known}). Jalankan Lawang yang lebih baru; tidak ada yang diubah.',
    dataOlder:
      'Data ini dari Lawang yang lebih lama (versi data {found}, yang diperlukan {known}). Jalankan server sekali agar disesuaikan.',
    dataMissing: 'Di {path} belum ada data Lawang. Periksa LAWANG_DATA, atau jalankan server sekali.',
    unreachable:
      'Basis data tidak dapat dibuka. Periksa apakah PostgreSQL berjalan dan LAWANG_DATABASE_URL benar, atau apakah berkas di LAWANG_DATA utuh.',
    tls: {
      unreadable:
        'Berkas {path} tidak dapat dibaca. Periksa LAWANG_TLS_CERT dan LAWANG_TLS_KEY, dan beri hak baca kepada akun yang menjalankan Lawang.',
      noCertificate: 'Berkas {path} tidak berisi sertifikat PEM. Periksa LAWANG_TLS_CERT.',
      noKey: 'Berkas {path} tidak berisi kunci PEM tanpa kata sandi. Periksa LAWANG_TLS_KEY.',
      otherKey:
        'Kunci {path} bukan pasangan sertifikatnya. Isi LAWANG_TLS_CERT dan LAWANG_TLS_KEY dengan berkas yang dibuat bersama.',
    },
    diskFull: 'Tempat penyimpanan penuh. Kosongkan sebagian, lalu jalankan lagi; yang sudah tersimpan tetap aman.',
    key: {
      missing:
        'Kunci {path} tidak ada, padahal data ini disegel dengannya. Kembalikan berkas itu dari cadangan; tidak ada yang diubah.',
      damaged: 'Kunci {path} rusak. Kembalikan berkas itu dari cadangan; tidak ada yang diubah.',
      notThisDatabase: 'Kunci {path} bukan kunci data ini. Pakai berkas kunci yang benar; tidak ada yang diubah.',
      noPermission: 'Kunci {path} tidak boleh dibaca akun ini. Beri hak baca kepada akun yang menjalankan Lawang.',
    },
  },
  certificate: {
    made: 'Sertifikat untuk {names} dibuat, berlaku sampai {day}. Perbarui dengan perintah yang sama; perangkat tidak perlu diatur lagi.',
    settings: 'Jalankan Lawang dengan pengaturan ini:',
    fingerprint: 'Sidik jari otoritasnya, untuk dicocokkan di halaman /trust: {fingerprint}',
    risk: 'Jagalah {file}: pemegangnya dapat menyamar sebagai server kantor ini (dan alamat jaringan dalam) di perangkat yang memercayainya, tetapi tidak sebagai situs lain.',
    noName: 'Bukan nama atau alamat server: {names}. Contoh: tamu.kantor.local, 192.168.1.10.',
    beyond:
      'Otoritas yang ada tidak boleh menjamin {names}. Hapus {files} lalu ulangi untuk membuat otoritas baru; semua perangkat harus memercayainya lagi.',
    halfAuthority:
      'Dari {files} hanya satu yang ada. Kembalikan yang hilang, atau hapus juga yang tersisa agar otoritas baru dibuat; semua perangkat harus memercayainya lagi.',
    authorityEnded:
      'Masa berlaku otoritas sudah habis. Hapus {files} lalu ulangi untuk membuat yang baru; semua perangkat harus memercayainya lagi.',
  },
  verify: {
    none: 'Belum ada kantor di data ini; tidak ada yang diperiksa.',
    content: '{office}: {moments, number} momen dan {visits, number} kunjungan diperiksa, semuanya cocok.',
    fault: '{office}: tidak cocok pada tabel {table}, baris {row}: {what}.',
    columns: 'Kolom yang berbeda: {columns}.',
    what: {
      hash: 'sidik rantainya tidak cocok dengan isinya',
      gap: 'nomor urut sebelumnya hilang',
      unreadable: 'isinya tidak dapat dibuka',
      numberGap: 'nomor buku tamu atau arsip melompat',
      missing: 'baris ini tidak ada, padahal menurut buku besar ada',
      unexpected: 'baris ini ada, padahal menurut buku besar tidak',
      different: 'isinya berbeda dari buku besar',
    },
  },
  rebuild: {
    none: 'Belum ada kantor di data ini; tidak ada yang disusun ulang.',
    done: '{office}: semua tabel turunan disusun ulang dari buku besar.',
  },
  demo: {
    done: '{visits, number} kunjungan rekaan dicatat untuk {office}.',
    accounts: 'Masuk sebagai: {names}. Kata sandi: {password}',
    refused:
      'Data ini sudah berisi kantor sendiri. Demo memerlukan folder kosong: LAWANG_DATA=./demo npm run -s lawang -- demo',
  },
} as const
