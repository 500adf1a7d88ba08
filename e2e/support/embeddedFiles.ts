import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect } from '@playwright/test'
import { EXAMPLE_SHOP, test } from './embeddedShop'
import { folderBytes } from './gate/packageSize'
import { findForeignNames } from './gate/scripts'
import { compileWxml, compileWxss, NO_COMPILERS } from './gate/wechatCompilers'

/** The files of the sub-package. */
export function defineFileTests(): void {
  test('is smaller than the 2 MB that WeChat allows, and holds nothing of a mini-program of its own', ({
    shop,
  }) => {
    const folder = path.join(shop.folder, 'parcel-path')
    const bytes = folderBytes(folder)
    console.log(`  sub-package: ${bytes} bytes of ${2 * 1024 * 1024}`)
    expect(bytes).toBeLessThan(2 * 1024 * 1024)
    for (const file of ['app.json', 'theme.json', 'project.config.json']) {
      expect(existsSync(path.join(folder, file))).toBe(false)
    }
  })

  test('is named in app.json as the example has it', ({ shop }) => {
    const read = (folder: string) => readFileSync(path.join(folder, 'app.json'), 'utf8')
    expect(read(shop.folder)).toBe(read(EXAMPLE_SHOP))
    expect(shop.output).toContain('Set TARO_APP_PAGE_ROOT=parcel-path before you deploy the functions')
  })

  test("keeps its list of chunks apart from that of a shop's Taro program", ({ shop }) => {
    for (const file of filesOf(shop.folder, '.js')) {
      expect(readFileSync(path.join(shop.folder, file), 'utf8')).not.toMatch(/\.webpackJsonp\b/)
    }
  })

  test('uses only names that every phone has', ({ shop }) => {
    const found = filesOf(shop.folder, '.js').flatMap((file) =>
      findForeignNames(file, readFileSync(path.join(shop.folder, file), 'utf8')),
    )
    expect(found).toEqual([])
  })

  test("is accepted by WeChat's own compilers", ({ shop: { folder } }) => {
    test.skip(NO_COMPILERS !== undefined, NO_COMPILERS)
    expect(compileWxml(folder, filesOf(folder, '.wxml', '.wxs')).length).toBeGreaterThan(0)
    expect(compileWxss(folder, filesOf(folder, '.wxss')).length).toBeGreaterThan(0)
  })
}

function filesOf(folder: string, ...endings: string[]): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    endings.some((ending) => file.endsWith(ending)),
  )
}
