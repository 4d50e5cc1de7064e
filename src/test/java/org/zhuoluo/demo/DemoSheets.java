package org.zhuoluo.demo;

import java.util.Map;

/** What the demo round was loaded from, for tests that bring it again. */
public final class DemoSheets {

    private DemoSheets() {}

    /** The content of all files by the name of the sheet; what is put in or left out changes this map only. */
    public static Map<String, byte[]> all() {
        return DemoFiles.sheets("", DemoFiles.File.ALL);
    }
}
