/** Why something is off where the page came by plain http. */
export const secure = {
  push: 'Kabar di perangkat ini, dan pemasangan sebagai aplikasi, belum dapat dinyalakan',
  intercom: 'Interkom belum dapat dipakai di sini',
  why: 'Peramban hanya mengizinkannya lewat https, dan halaman ini dibuka lewat http. Yang lain berjalan seperti biasa.',
  how: 'Cara menyalakan',
} as const
