/** Passwords that can be said aloud and typed once: three common words and two digits. They must be changed at the first sign-in. */

/** 256 short words without doubtful letters, so that one byte chooses one. */
export const passwordWords: readonly string[] =
  `acara alami alat amal aman anak angin angsa apel arang arus asam asli atap awan ayam badak baju bakau bakti balai
  bambu bandar bangku barat batik batu bawah bawang bayam beduk belut benang benih beras berani besar besi bibit
  bidar bijak bintang biru bola buah bukit buku bulan bulat bumi bunga burung busur cabai cahaya cakap candi cangkir
  cepat cerah ceria cermat cincin coklat dahan damai danau dapur darat dasar daun dayung delima depan desa domba
  durian elang emas embun enau enggang fajar galah gambar gambut garam garis gelas gelombang gemar gerbang getah giat
  gula gunung gurih hadir halus hangat harum hasil hebat hemat hijau hikmah hitung hujan hutan ikan ikat indah intan
  irama istana jagung jalan jambu jamur jarum jati jelas jembatan jernih jeruk jujur jukung kabut kaca kain kaki
  kancil kapal kapas karang karya kasih kayu kebun kecil kelapa keluarga kemiri kenari keras kerbau keris kertas
  kilat kincir kolam kopi kota kuat kuda kuning kunyit lada ladang lagu lampu langit langsat lapang laut lebah lebar
  lemari lembut lentera limau lurus madu makmur malam mangga manik manis matahari mawar mekar melati menara merah
  merdu merpati minyak mulia mutiara nada nanas nangka nelayan ombak padi pagar pagi pahat pakis palung panah pandai
  pantai papan pasar pasir patin payung pelangi perahu perak petani pintu pisang pohon puncak purun putih rajin rakit
  ramah ranting rapi rasa rimba rindang rotan rumah rusa sabit sagu sampan sawah sayur segar sehat sejuk semut senang
  senja sepeda setia siang subur sungai surya taman tanah tangga tari tebing tekun telaga teluk tenang tenun`.split(
    /\s+/,
  )

/** A new first password; `random` fills the bytes that decide. */
export function firstPassword(random: Random = fill): string {
  const bytes = random(new Uint8Array(4))
  const words = Array.from(bytes.slice(0, 3), (byte) => passwordWords[byte] ?? '')
  const digits = String((bytes[3] ?? 0) % 100).padStart(2, '0')
  return [...words, digits].join('-')
}

type Random = (bytes: Uint8Array<ArrayBuffer>) => Uint8Array

function fill(bytes: Uint8Array<ArrayBuffer>): Uint8Array {
  return crypto.getRandomValues(bytes)
}
