import type { OpenVisit } from '../../contract/commands.ts'
import type { AnswerWord } from '../../domain/sop/sop.ts'
import type { IdentityKind, Via } from '../../domain/visit/moment.ts'

/** Who comes to whom, and how far the visit has come: seconds before now, the further ones left out where not yet. */
export type DemoVisit = {
  readonly name: string
  readonly institution: string
  readonly phone?: string
  readonly purpose: string
  /** The beginning of the host's name on the sample's staff list. */
  readonly host: string
  readonly companions?: readonly string[]
  readonly origin?: OpenVisit['origin']
  readonly identity: { readonly kind: IdentityKind; readonly number?: string; readonly digital?: boolean }
  readonly slot?: string
  readonly card?: string
  readonly arrived: number
  readonly registered?: number
  readonly answered?: {
    readonly ago: number
    readonly answer: AnswerWord
    readonly via: Via
    readonly reason?: string
    readonly message?: string
  }
  readonly seated?: { readonly ago: number; readonly room: string }
  readonly received?: number
  readonly turnedAway?: { readonly ago: number; readonly reason: string; readonly daysOn?: number }
  readonly reportedBack?: number
  readonly identityBack?: number
  readonly filed?: number
}

const minute = 60
const rooms = ['Ruang Tunggu 1', 'Ruang Tunggu 2'] as const
const yes = (ago: number, via: Via = 'screen') => ({ ago, answer: 'yes', via }) as const

/** A morning at the desk: somebody in every phase. */
export const openVisits: readonly DemoVisit[] = [
  {
    name: 'Dewi Anggraini',
    institution: 'PT Cipta Graha Konsultan',
    purpose: 'Pemaparan laporan pendahuluan',
    host: 'Tri Wahyuni',
    origin: 'kiosk',
    identity: { kind: 'ktp' },
    arrived: 48,
  },
  {
    name: 'Markus Dehen',
    institution: 'Warga Kel. Petuk Katimpun',
    phone: '0813 5200 4417',
    purpose: 'Sengketa batas tanah',
    host: 'Marlina Asi',
    identity: { kind: 'ktp', number: '6271011503790002' },
    slot: '07',
    card: '031',
    arrived: 7 * minute + 35,
    registered: 6 * minute + 8,
  },
  {
    name: 'Siti Rahmawati',
    institution: 'CV Barito Griya',
    phone: '0812 5104 3378',
    purpose: 'Konsultasi site plan Perumahan Bukit Tunggal Asri',
    host: 'Erwin Tunjang',
    companions: ['Hendro Wibowo'],
    identity: { kind: 'ktp', number: '6271015208880412' },
    slot: '12',
    card: '027',
    arrived: 5 * minute + 8,
    registered: 3 * minute + 46,
  },
  {
    name: 'Agus Prasetyo',
    institution: 'PT Mahakarya Borneo',
    phone: '0852 4900 1163',
    purpose: 'Serah terima PSU perumahan',
    host: 'Tri Wahyuni',
    identity: { kind: 'sim', number: '880312345678' },
    slot: '03',
    card: '009',
    arrived: 2 * minute + 40,
    registered: 65,
  },
  {
    name: 'Lilis Suryani',
    institution: 'Dinas Sosial Kab. Pulang Pisau',
    purpose: 'Koordinasi bantuan rumah swadaya',
    host: 'Dra. Norhayati',
    companions: ['Supiani', 'Norma Yunita'],
    identity: { kind: 'employeeCard' },
    slot: '05',
    card: '014',
    arrived: 1 * minute + 51,
    registered: 22,
  },
  {
    name: 'Yohanes Sahay',
    institution: 'Pemerintah Desa Tumbang Nusa',
    phone: '0821 5100 7702',
    purpose: 'Sertifikat tanah desa',
    host: 'Dedy Gunawan',
    identity: { kind: 'ktp', number: '6211022004770001' },
    slot: '09',
    card: '022',
    arrived: 4 * minute + 12,
    registered: 2 * minute + 58,
    answered: yes(21),
  },
  {
    name: 'Nur Aisyah',
    institution: 'Kantor Pertanahan Kota',
    purpose: 'Rapat pengadaan tanah',
    host: 'Marlina Asi',
    identity: { kind: 'employeeCard' },
    slot: '02',
    card: '018',
    arrived: 9 * minute + 40,
    registered: 8 * minute + 5,
    answered: yes(5 * minute + 10, 'intercom'),
    seated: { ago: 4 * minute + 32, room: rooms[0] },
  },
  {
    name: 'Hj. Fatimah Zahra',
    institution: 'Pokja PKP Kab. Kapuas',
    phone: '0811 5219 0045',
    purpose: 'Penyusunan RP3KP',
    host: 'Ir. Bambang Suryadi',
    companions: ['Mahmud bin Arsyad', 'Kasmawati', 'Wahyu Hidayat'],
    identity: { kind: 'ktp', number: '6203014507620003' },
    slot: '15',
    card: '006',
    arrived: 13 * minute + 20,
    registered: 11 * minute + 30,
    answered: { ago: 8 * minute + 2, answer: 'later', via: 'intercom', message: 'Sedang rapat, sepuluh menit lagi.' },
    seated: { ago: 7 * minute + 14, room: rooms[1] },
  },
  {
    name: 'Rizky Ramadhan',
    institution: 'Universitas Palangka Raya',
    phone: '0857 8800 2946',
    purpose: 'Izin penelitian',
    host: 'Rusmini',
    identity: { kind: 'studentCard' },
    slot: '04',
    card: '020',
    arrived: 18 * minute + 30,
    registered: 17 * minute + 2,
    answered: yes(14 * minute + 44, 'phone'),
    seated: { ago: 14 * minute + 5, room: rooms[0] },
    received: 12 * minute + 20,
  },
  {
    name: 'Simon Lanting',
    institution: 'Damang Kec. Jabiren Raya',
    purpose: 'Permohonan audiensi',
    host: 'Ir. Sardiman Luhing',
    companions: ['Oktavianus Rangga'],
    identity: { kind: 'ktp', number: '6211030907580001' },
    slot: '11',
    card: '002',
    arrived: 32 * minute,
    registered: 30 * minute + 25,
    answered: yes(27 * minute + 40),
    seated: { ago: 27 * minute, room: rooms[1] },
    received: 24 * minute + 10,
  },
  {
    name: 'I Wayan Sudarma',
    institution: 'BPBD Kab. Katingan',
    purpose: 'Data kawasan kumuh',
    host: 'Ahmad Fauzi',
    identity: { kind: 'employeeCard' },
    slot: '06',
    card: '016',
    arrived: 47 * minute,
    registered: 45 * minute + 32,
    answered: yes(43 * minute + 8, 'intercom'),
    seated: { ago: 42 * minute + 30, room: rooms[0] },
    received: 41 * minute + 15,
  },
  {
    name: 'Kurniawati',
    institution: 'Notaris dan PPAT',
    phone: '0812 5077 6120',
    purpose: 'Peralihan hak atas tanah hibah',
    host: 'Dedy Gunawan',
    identity: { kind: 'ktp', number: '6271016611810005' },
    slot: '08',
    card: '011',
    arrived: 38 * minute,
    registered: 36 * minute + 28,
    answered: yes(33 * minute + 50),
    seated: { ago: 33 * minute + 2, room: rooms[1] },
    received: 31 * minute,
    reportedBack: 34,
  },
  {
    name: 'Daniel Kristianto',
    institution: 'Bank Kalteng',
    purpose: 'Rekonsiliasi rekening kas',
    host: 'Ahmad Fauzi',
    identity: { kind: 'sim', number: '910712345031' },
    slot: '10',
    card: '025',
    arrived: 42 * minute,
    registered: 40 * minute + 40,
    answered: yes(38 * minute + 12, 'intercom'),
    seated: { ago: 37 * minute + 30, room: rooms[0] },
    received: 36 * minute,
    reportedBack: 55,
    identityBack: 12,
  },
]

/** Those of this morning who have gone. */
export const finishedVisits: readonly DemoVisit[] = [
  {
    name: 'Hendra Saputra',
    institution: 'PT Kahayan Raya',
    phone: '0812 5088 9031',
    purpose: 'Menyerahkan gambar revisi',
    host: 'Tri Wahyuni',
    identity: { kind: 'sim' },
    arrived: 118 * minute,
    registered: 116 * minute + 20,
    answered: yes(114 * minute),
    seated: { ago: 113 * minute + 20, room: rooms[0] },
    received: 112 * minute,
    reportedBack: 90 * minute,
    identityBack: 89 * minute + 30,
    filed: 89 * minute + 5,
  },
  {
    name: 'Maria Goreti',
    institution: 'Warga Kel. Langkai',
    purpose: 'Bantuan rumah swadaya (BSPS)',
    host: 'Natalia Kambu',
    identity: { kind: 'ktp', digital: true },
    arrived: 104 * minute,
    registered: 102 * minute + 15,
    answered: yes(99 * minute),
    seated: { ago: 98 * minute + 30, room: rooms[1] },
    received: 97 * minute,
    reportedBack: 81 * minute,
    filed: 80 * minute + 10,
  },
  {
    name: 'Oktavianus Rangga',
    institution: 'Pemdes Tumbang Samba',
    phone: '0813 4900 2218',
    purpose: 'Sengketa batas tanah desa',
    host: 'Marlina Asi',
    identity: { kind: 'ktp', number: '6206041207690002' },
    arrived: 95 * minute,
    registered: 93 * minute + 30,
    answered: { ago: 90 * minute, answer: 'no', via: 'screen', reason: 'Berkas dari desa belum lengkap.' },
    turnedAway: { ago: 89 * minute + 10, reason: 'Mohon kembali dengan surat dari kepala desa.', daysOn: 7 },
    identityBack: 88 * minute + 50,
    filed: 88 * minute + 20,
  },
  {
    name: 'Ratna Sari Dewi',
    institution: 'Bappeda Kota Palangka Raya',
    purpose: 'Koordinasi RP3KP',
    host: 'Ir. Bambang Suryadi',
    identity: { kind: 'employeeCard' },
    arrived: 88 * minute,
    registered: 86 * minute + 40,
    answered: { ago: 79 * minute, answer: 'absent', via: 'inPerson', reason: 'Dinas luar sampai besok.' },
    turnedAway: { ago: 78 * minute + 20, reason: 'Bapak Bambang sedang dinas luar.', daysOn: 2 },
    identityBack: 78 * minute,
    filed: 77 * minute + 40,
  },
  {
    name: 'Syaiful Bahri',
    institution: 'CV Sebangau Jaya',
    phone: '0822 5300 8806',
    purpose: 'Penagihan termin II',
    host: 'Ahmad Fauzi',
    identity: { kind: 'ktp', number: '6271020103850004' },
    arrived: 76 * minute,
    registered: 74 * minute + 30,
    answered: yes(72 * minute, 'intercom'),
    seated: { ago: 71 * minute + 25, room: rooms[0] },
    received: 70 * minute,
    reportedBack: 58 * minute,
    identityBack: 57 * minute + 40,
    filed: 57 * minute + 20,
  },
  {
    name: 'Elisabet Tamara',
    institution: 'Kanwil BPN',
    purpose: 'Rapat pengadaan tanah',
    host: 'Marlina Asi',
    companions: ['Gunawan Susilo'],
    identity: { kind: 'passport', number: 'C4471290' },
    arrived: 70 * minute,
    registered: 68 * minute + 15,
    answered: yes(64 * minute),
    seated: { ago: 63 * minute + 15, room: rooms[1] },
    received: 62 * minute,
    reportedBack: 52 * minute,
    identityBack: 51 * minute + 20,
    filed: 51 * minute,
  },
]
