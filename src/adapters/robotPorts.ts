import { claimPorts } from './claimPorts.ts';
import { makers } from './documents/makers.ts';
import { environment } from './env.ts';
import { channels, documents, links, mail, outbox, robotDays, trail } from './onAws.ts';
import { randomIds } from './system.ts';

/** What a run of the robot needs: everything that it may read, compute and send. */
export const robotPorts = () => ({
  ...claimPorts(),
  links: links(),
  trail: trail(),
  documents: documents(),
  makers,
  outbox: outbox(),
  robotDays: robotDays(),
  mail: mail(),
  channels: channels(),
  ids: randomIds,
  publicUrl: () => environment().PUBLIC_URL,
});
