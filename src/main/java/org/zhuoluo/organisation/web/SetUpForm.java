package org.zhuoluo.organisation.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhuoluo.organisation.Region;
import org.zhuoluo.organisation.Role;
import org.zhuoluo.organisation.SetUp.Administrator;

/** The first set-up as typed: the region and the three administrators. */
record SetUpForm(
        @Nullable String region,
        Region.@Nullable Level level,
        @Nullable Typed system,
        @Nullable Typed security,
        @Nullable Typed audit) {

    /** One administrator as typed. */
    record Typed(
            @Nullable String login,
            @Nullable String name,
            @Nullable String password,
            @Nullable String again) {

        static final Typed NOTHING = new Typed(null, null, null, null);

        Administrator as(Role office) {
            return new Administrator(office, text(login), text(name), text(password), text(again));
        }
    }

    static SetUpForm empty() {
        return new SetUpForm(
                null,
                Region.Level.DISTRICT,
                new Typed("system", null, null, null),
                new Typed("security", null, null, null),
                new Typed("audit", null, null, null));
    }

    String regionName() {
        return text(region);
    }

    public Region.Level regionLevel() {
        return level == null ? Region.Level.DISTRICT : level;
    }

    /** Offices in the order of the form, with what was typed for each. */
    public List<Administrator> three() {
        return List.of(
                (system == null ? Typed.NOTHING : system).as(Role.SYSTEM),
                (security == null ? Typed.NOTHING : security).as(Role.SECURITY),
                (audit == null ? Typed.NOTHING : audit).as(Role.AUDIT));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
