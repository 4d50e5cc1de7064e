package org.zhuoluo.ledger;

import java.time.LocalDate;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes into the ledger the way a door does: one transaction each. */
class LedgerFixture {

    static final Author HOUSING = new Author("unit", "住建局经办人", null, "区住房和城乡建设局");
    static final LocalDate DAY = LocalDate.of(2020, 10, 9);

    private final Ledger ledger;
    private final TransactionTemplate transaction;

    LedgerFixture(Ledger ledger, TransactionTemplate transaction) {
        this.ledger = ledger;
        this.transaction = transaction;
    }

    static Statement said(String number, String words) {
        return Statement.of(Subject.of(1, number), Kind.PROGRESS, words, DAY);
    }

    Receipt append(Statement statement) {
        return transaction.execute(status -> ledger.append(statement, HOUSING));
    }

    Receipt append(Statement statement, String key) {
        return transaction.execute(status -> ledger.append(statement, HOUSING, key));
    }
}
