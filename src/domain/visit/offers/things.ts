import type { MomentName } from '../../sop/sop.ts'
import type { Desk } from '../decide/desk.ts'
import type { Offer } from '../offer.ts'
import { goes, howNamed, howOf } from './how.ts'

/** What changes hands: things taken and given back, cards given and taken back, either gone missing, identity seen. */
export function thingOffers(desk: Desk): readonly Offer[] {
  return [...seeing(desk), ...taking(desk), ...returning(desk)]
}

function seeing(desk: Desk): readonly Offer[] {
  const either = goes(desk, { type: 'see', identity: { kind: 'other' } })
  if (!either && !goes(desk, { type: 'see', identity: { kind: 'other', digital: true } })) return []
  const seen: MomentName = 'identitySeen'
  const how = either
    ? howOf(desk, { name: seen })
    : howNamed(desk, [{ name: seen }, { name: 'deposited.identityCard' }])
  return [{ type: 'see', how, digital: either ? 'either' : 'only' }]
}

function taking(desk: Desk): readonly Offer[] {
  const { keeps, issues } = desk.intake
  return [
    ...Object.keys(keeps)
      .filter((item) => goes(desk, { type: 'deposit', item }))
      .map((item): Offer => ({ type: 'deposit', how: howOf(desk, { name: `deposited.${item}` }), item })),
    ...Object.keys(issues)
      .filter((pool) => goes(desk, { type: 'issue', pool }))
      .map((pool): Offer => ({ type: 'issue', how: howOf(desk, { name: `issued.${pool}` }), pool })),
  ]
}

function returning(desk: Desk): readonly Offer[] {
  const { held, out } = desk.visit.custody
  const things = held.flatMap(({ item, slot }): readonly Offer[] => {
    if (!goes(desk, { type: 'handBack', item, slot })) return []
    const plain = howNamed(desk, [{ name: `handedBack.${item}` }])
    const finished = howNamed(desk, [{ name: `handedBack.${item}.processed` }])
    const processed = plain === 'besides' && finished !== 'besides'
    return [
      { type: 'handBack', how: processed ? finished : plain, item, slot, processed },
      { type: 'lose', how: 'besides', item, slot },
    ]
  })
  const cards = out.flatMap(({ pool, number }): readonly Offer[] => {
    if (!goes(desk, { type: 'takeBack', pool, number })) return []
    return [
      { type: 'takeBack', how: howNamed(desk, [{ name: `takenBack.${pool}` }]), pool, number },
      { type: 'lose', how: 'besides', pool, number },
    ]
  })
  return [...things, ...cards]
}
