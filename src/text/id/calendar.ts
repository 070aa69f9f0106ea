/** Hari kerja, jam layanan, dan hari libur. */
export const calendar = {
  holiday: 'Hari libur',
  holidaysMissing:
    'Hari libur tahun {year} belum ada. Masukkan dari keputusan bersama tiga menteri agar batas waktu kerja dihitung dengan benar.',
  holidaysExpected:
    '{count, plural, other {# hari libur}} tahun {year} masih perkiraan. Periksa lagi setelah keputusan bersama terbit.',
} as const
