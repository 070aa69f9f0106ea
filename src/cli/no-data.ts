/** Nothing was ever kept in the folder that was named. */
export class NoData extends Error {
  override readonly name = 'NoData'
  readonly dataDir: string
  constructor(dataDir: string) {
    super(`There is no data in ${dataDir}`)
    this.dataDir = dataDir
  }
}
