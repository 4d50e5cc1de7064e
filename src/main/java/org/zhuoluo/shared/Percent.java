package org.zhuoluo.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A share in per cent: half up, to so many decimals, and its last digit held off 0 and 100. It is 100 only where all is done
 * and 0 only where nothing is: 199 of 200 are not 100% without decimals but 99%.
 */
public final class Percent {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private Percent() {}

    /** Of things that are counted; nought of nothing is 0. */
    public static BigDecimal of(long part, long whole, int decimals) {
        return whole <= 0
                ? BigDecimal.ZERO.setScale(decimals)
                : of(BigDecimal.valueOf(part), BigDecimal.valueOf(whole), decimals);
    }

    /** Of amounts that are measured; more than the whole is more than 100. {@code whole}: not nought. */
    public static BigDecimal of(BigDecimal part, BigDecimal whole, int decimals) {
        BigDecimal rounded = part.multiply(ALL).divide(whole, decimals, RoundingMode.HALF_UP);
        BigDecimal last = BigDecimal.ONE.movePointLeft(decimals);
        if (rounded.signum() == 0 && part.signum() != 0) {
            return part.signum() == whole.signum() ? last : last.negate();
        }
        boolean short100 = rounded.compareTo(ALL) == 0 && part.abs().compareTo(whole.abs()) < 0;
        return short100 ? rounded.subtract(last) : rounded;
    }
}
