package org.zhuoluo.storage;

import java.nio.file.Path;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Two applications may not keep their database in one folder: the second does not start, and says why. */
class DataFolderInUse extends RuntimeException {

    private final Path folder;

    DataFolderInUse(Path folder) {
        super(folder.toString());
        this.folder = folder;
    }

    /** Tells the one who started it, instead of a stack trace. */
    static class Explained extends AbstractFailureAnalyzer<DataFolderInUse> {

        @Override
        protected FailureAnalysis analyze(Throwable root, DataFolderInUse cause) {
            return new FailureAnalysis(
                    "数据目录正被另一个着落使用 Another Zhuoluo is using the data folder: " + cause.folder,
                    "停止另一个,或用 --zhuoluo.data=… 指定别的目录 Stop the other one, or name another folder with --zhuoluo.data=…",
                    cause);
        }
    }
}
