import type { OfficeProfile } from '../../contract/setup.ts'

/** The seed's agency as it presents itself. Address and contacts are made up. */
export const sampleOffice = {
  name: 'Dinas Perumahan, Kawasan Permukiman dan Pertanahan Provinsi Kalimantan Tengah',
  shortName: 'DPKPP Kalimantan Tengah',
  letterhead: [
    { text: 'PEMERINTAH PROVINSI KALIMANTAN TENGAH', size: 13 },
    { text: 'DINAS PERUMAHAN, KAWASAN PERMUKIMAN', size: 15, bold: true },
    { text: 'DAN PERTANAHAN', size: 15, bold: true },
  ],
  address: 'Jalan Contoh Nomor 1, Palangka Raya 73111, Telepon (0536) 000000',
  contact: 'Laman dpkpp.contoh.id, Pos-el sekretariat@dpkpp.contoh.id',
  timeZone: 'Asia/Pontianak',
  unitCode: 'DPKPP-KT',
} as const satisfies OfficeProfile & { readonly unitCode: string }

/** The rooms, places and cards with which a desk can begin at once. */
export const startingSupply = {
  rooms: ['Ruang Tunggu 1', 'Ruang Tunggu 2'],
  slots: { from: '01', to: '24' },
  cards: { pool: 'visitorCard', from: '001', to: '040' },
} as const
