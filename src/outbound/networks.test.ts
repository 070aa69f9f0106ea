import { expect, test } from 'vitest'
import { isOpened, isPublic, networksOf } from './networks.ts'

test.each(['8.8.8.8', '103.28.12.1', '2404:6800:4003:c00::64', '::ffff:8.8.8.8', '64:ff9b::808:808'])(
  '%s is public',
  (address) => {
    expect(isPublic(address)).toBe(true)
  },
)

test.each([
  '127.0.0.1',
  '127.255.255.254',
  '0.0.0.0',
  '10.1.2.3',
  '172.16.0.1',
  '192.168.1.1',
  '100.64.0.1',
  '169.254.169.254',
  '192.0.0.192',
  '198.18.0.1',
  '203.0.113.1',
  '224.0.0.1',
  '240.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::127.0.0.1',
  '::ffff:10.0.0.1',
  '::ffff:7f00:1',
  '64:ff9b::7f00:1',
  '64:ff9b:1::1',
  '2002:7f00:1::',
  '2001::1',
  'fe80::1',
  'fe80::1%eth0',
  'fec0::1',
  'fc00::1',
  'fd00:ec2::254',
  'ff02::1',
  '4000::1',
  '0x7f.1',
  'nowhere',
])('%s is not', (address) => {
  expect(isPublic(address)).toBe(false)
})

test('the operator opens networks, each in its own family', () => {
  const opened = networksOf('10.20.0.0/16, fd00::/8,192.168.1.5 ') ?? []
  expect(opened).toHaveLength(3)
  for (const address of ['10.20.3.4', '::ffff:10.20.3.4', 'fd12::1', '192.168.1.5'])
    expect(isOpened(address, opened)).toBe(true)
  for (const address of ['10.21.0.1', '192.168.1.6', 'fe80::1', '127.0.0.1', 'x'])
    expect(isOpened(address, opened)).toBe(false)
  expect(networksOf('')).toEqual([])
})

test.each(['10.0.0.0/33', '10.1/16', '10.0.0.0/', '10.0.0.0/8/8', 'kantor', '10.0.0.0/8; 192.168.0.0/16'])(
  '%s cannot be read',
  (text) => {
    expect(networksOf(text)).toBeNull()
  },
)
