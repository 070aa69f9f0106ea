/** A Code 128 bar code as SVG, without its quiet zone: the paper leaves that. */
export async function barCode(digits: string): Promise<string> {
  const { toSVG } = await generator()
  return toSVG({ bcid: 'code128', text: digits, scale: 1, height: 8 })
}

/** A QR code as SVG, without its quiet zone: the paper leaves that. */
export async function qrCode(text: string): Promise<string> {
  const { toSVG } = await generator()
  return toSVG({ bcid: 'qrcode', text, scale: 1 })
}

/** The generator is over a megabyte of JavaScript: loaded with the first code, not with the server. */
function generator() {
  return import('bwip-js')
}
