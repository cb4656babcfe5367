/** A bar that fills on a terminal; on a pipe one line at each quarter. */
export function progressBar(title: string): (done: number, all: number) => void {
  const width = 30;
  let quarter = -1;
  return (done, all) => {
    const share = all === 0 ? 1 : done / all;
    if (process.stdout.isTTY) {
      const full = Math.round(share * width);
      process.stdout.write(`\r${title} [${'#'.repeat(full)}${'.'.repeat(width - full)}] ${done} of ${all}`);
      if (done === all) process.stdout.write('\n');
    } else if (Math.floor(share * 4) > quarter) {
      quarter = Math.floor(share * 4);
      console.log(`${title}: ${done} of ${all}`);
    }
  };
}
