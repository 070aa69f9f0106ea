import type { Chance } from './chance.ts'
import type { DemoVisit } from './day.ts'

const minute = 60
const rooms = ['Ruang Tunggu 1', 'Ruang Tunggu 2'] as const

/** People who came on the days before, some of whom come again today. */
const people = [
  { name: 'Siti Rahmawati', institution: 'CV Barito Griya', phone: '0812 5104 3378' },
  { name: 'Siti Rahayu', institution: 'Kelurahan Menteng', phone: '0813 4970 2215' },
  { name: 'St. Rahimah Noor', institution: 'Dinas PUPR Kab. Kapuas' },
  { name: 'Agus Prasetyo', institution: 'PT Mahakarya Borneo', phone: '0852 4900 1163' },
  { name: 'Hendra Saputra', institution: 'PT Kahayan Raya', phone: '0812 5088 9031' },
  { name: 'Kurniawati', institution: 'Notaris dan PPAT', phone: '0812 5077 6120' },
  { name: 'Melda Nanyan', institution: 'Inspektorat Provinsi' },
  { name: 'Theresia Lampang', institution: 'Warga Kel. Pahandut' },
  { name: 'Eko Budi Santoso', institution: 'REI Kalimantan Tengah', phone: '0811 5204 4471' },
  { name: 'Herlina Tandang', institution: 'Diskominfo Provinsi' },
  { name: 'Tirta Kahayan', institution: 'Pemdes Tumbang Samba' },
  { name: 'Ardiansyah', institution: 'CV Sebangau Jaya', phone: '0822 5001 6690' },
] as const
const hosts = [
  'Erwin Tunjang',
  'Tri Wahyuni',
  'Marlina Asi',
  'Dedy Gunawan',
  'Ir. Bambang Suryadi',
  'Dra. Norhayati',
  'Ahmad Fauzi',
  'Rusmini',
] as const
const purposes = [
  'Konsultasi site plan',
  'Menyerahkan gambar revisi',
  'Koordinasi RP3KP',
  'Bantuan rumah swadaya (BSPS)',
  'Sengketa batas tanah desa',
  'Penagihan termin I',
  'Serah terima PSU perumahan',
  'Mengantar surat',
] as const
const kinds = ['ktp', 'ktp', 'sim', 'employeeCard'] as const
const vias = ['screen', 'screen', 'intercom', 'inPerson'] as const

/** Visits of one earlier day, `closing` seconds before now being its last hour; all have gone again. */
export function visitsOfDay(chance: Chance, closing: number, count: number): readonly DemoVisit[] {
  return Array.from({ length: count }, (_, index) => {
    const arrived = closing + 7 * 60 * minute - Math.round(((index + 0.5) * 6 * 60 * minute) / count)
    return visitOf(chance, arrived)
  })
}

function visitOf(chance: Chance, arrived: number): DemoVisit {
  const registered = arrived - chance.between(50, 140)
  const answered = registered - chance.between(40, 340)
  const settled = answered - chance.between(15, 70)
  const base = {
    ...chance.pick(people),
    purpose: chance.pick(purposes),
    host: chance.pick(hosts),
    identity: { kind: chance.pick(kinds) },
    arrived,
    registered,
  }
  if (chance.next() < 0.15) {
    return {
      ...base,
      answered: { ago: answered, answer: 'absent', via: 'inPerson' },
      turnedAway: { ago: settled, reason: 'Pegawai yang dituju sedang dinas luar.', daysOn: 3 },
      identityBack: settled - 25,
      filed: settled - 50,
    }
  }
  const received = settled - chance.between(30, 400)
  const back = received - chance.between(6 * minute, 35 * minute)
  const identityBack = back - chance.between(12, 64)
  return {
    ...base,
    answered: { ago: answered, answer: 'yes', via: chance.pick(vias) },
    seated: { ago: settled, room: chance.pick(rooms) },
    received,
    reportedBack: back,
    identityBack,
    filed: identityBack - chance.between(8, 63),
  }
}
