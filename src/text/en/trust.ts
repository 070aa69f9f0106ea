import type { trust as id } from '../id/trust.ts'
import type { SameKeys } from '../locale.ts'

/** The page that helps phones and computers trust the office's own https. */
export const trust = {
  title: 'Trust the office’s server',
  tagline: 'Set up once, it runs by itself from then on.',
  heading: 'For this device to trust Lawang',
  lead: 'Notifications on phones, installing as an app and the intercom work only by https. The office’s server vouches for itself, so each device has to be told once.',
  secureHeading: 'This connection is secure',
  secureLead: 'This page came by https, and this device trusts it. Nothing more has to be set up here.',
  secureOthers: 'The steps for other devices are below.',
  publicHeading: 'Open Lawang by https',
  publicLead:
    'Every device knows who vouches for this server. Nothing has to be installed; just use the https address.',
  noneHeading: 'Lawang does not speak https here yet',
  noneLead:
    'Notifications on phones, installing as an app and the intercom need it; everything else works as usual. Whoever runs the server can turn it on: see the operators’ guide, chapter https.',
  device: 'Device',
  steps: 'Steps',
  android: {
    name: 'Android',
    s1: 'Download the certificate with the button below.',
    s2: 'Open the phone’s Settings and search for “CA certificate”. It is usually under Security, Encryption & credentials, Install a certificate.',
    s3: 'Choose CA certificate, then Install anyway. The phone asks for your PIN or fingerprint.',
    s4: 'Choose the file lawang.crt that you have just downloaded.',
    s5: 'Come back here and open Lawang by https.',
  },
  apple: {
    name: 'iPhone, iPad',
    s1: 'Open this page in Safari, download the profile with the button below, then tap Allow.',
    s2: 'Open Settings, tap Profile Downloaded at the top, then Install.',
    s3: 'Open Settings, General, About, Certificate Trust Settings, and turn {name} on.',
    s4: 'Come back here and open Lawang by https.',
    s5: 'For notifications: tap Share, Add to Home Screen, and open Lawang from there.',
  },
  windows: {
    name: 'Windows',
    s1: 'Download the certificate with the button below, then open the file.',
    s2: 'Choose Install Certificate, Current User, Next.',
    s3: 'Choose Place all certificates in the following store, Browse, Trusted Root Certification Authorities.',
    s4: 'Finish, and answer Yes after comparing the fingerprint.',
    s5: 'Close every window of the browser, then open Lawang by https.',
  },
  other: {
    name: 'Mac, Linux',
    s1: 'Download the certificate with the button below.',
    s2: 'Mac: open the file in Keychain Access, double-click {name}, Trust, Always Trust.',
    s3: 'Chrome on Linux: Settings, Privacy and security, Security, Manage certificates, import as trusted.',
    s4: 'Firefox: Settings, Privacy & Security, View Certificates, Authorities, Import, trust it for websites.',
    s5: 'Restart the browser, then open Lawang by https.',
  },
  download: 'Download the certificate',
  downloadProfile: 'Download the profile',
  open: 'Open Lawang by https',
  check: {
    title: 'Compare first',
    who: 'Vouched for by',
    fingerprint: 'SHA-256 fingerprint',
    until: 'Good until',
    why: 'Compare this fingerprint with the one from whoever runs the server. If they differ, do not install it.',
    limited: 'This authority can vouch only for servers on the office’s network, and for no other site.',
    unlimited: 'This authority is not limited to the office’s network. Install it only if you know who runs it.',
  },
} satisfies SameKeys<typeof id>
