import type { OfficeRow } from '../../store/rows.ts'

/** A telephone number behind its word, as offices write it below their letterhead. */
const written = /\b(?:telepon|telp|tel|phone|hp|whatsapp|wa)\b\.?\s*:?\s*([+(]?\d[\d\s().-]{4,18}\d)/i

/** The number by which the desk is called, where the office gives one. */
export function deskPhone({ contact, address }: Pick<OfficeRow, 'contact' | 'address'>): string | null {
  if (contact.phone !== undefined && contact.phone !== '') return contact.phone
  return written.exec(contact.line ?? '')?.[1] ?? written.exec(address)?.[1] ?? null
}
