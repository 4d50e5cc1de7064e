package org.zhuoluo.organisation;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhuoluo.shared.Missing;
import org.zhuoluo.shared.Refusal;

/**
 * How an empty house gets its first people. Whoever can read the console of the first start holds a link; it names the
 * region and the three separate administrators with their passwords, once. From then on they make everybody else.
 */
@Component
@Transactional
public class SetUp {

    /** One of the three, as typed. */
    public record Administrator(Role office, String login, String name, String password, String again) {

        private String field(String name) {
            return office.name().toLowerCase(java.util.Locale.ROOT) + "." + name;
        }
    }

    private final Organisation organisation;
    private final Accounts accounts;
    private final AccountRules rules;
    private final Passwords passwords;
    private final OneTimeLinks links;

    SetUp(Organisation organisation, Accounts accounts, AccountRules rules, Passwords passwords, OneTimeLinks links) {
        this.organisation = organisation;
        this.accounts = accounts;
        this.rules = rules;
        this.passwords = passwords;
        this.links = links;
    }

    /** Whether nobody has an account yet. */
    @Transactional(readOnly = true)
    public boolean isDue() {
        return organisation.isEmpty();
    }

    /** A new link for the first set-up; earlier ones stop working. */
    public String newLink() {
        return links.setUp();
    }

    /** Holds if the link still opens an empty house; otherwise there is nothing to be seen. */
    @Transactional(readOnly = true)
    public void require(String token) {
        if (!isDue() || !links.isSetUp(token)) {
            throw new Missing("link", "set-up");
        }
    }

    public void carryOut(String token, String region, Region.Level level, List<Administrator> three) {
        links.hold();
        links.useSetUp(token);
        if (!isDue()) {
            throw new Refusal("refusal.link-used");
        }
        check(region, three);
        int home = organisation.found(region.strip(), level, null).id();
        three.forEach(
                one -> accounts.enrol(home, null, one.login(), one.name(), null, Set.of(one.office()), one.password()));
    }

    private void check(String region, List<Administrator> three) {
        Faults faults = new Faults().require(!region.isBlank() && region.length() <= 100, "region", "invalid.region");
        for (Administrator one : three) {
            rules.checkLogin(one.login(), one.field(""), faults);
            rules.checkName(one.name(), null, one.field(""), faults);
            passwords.check(one.login(), one.password(), one.field("password"), faults);
            faults.require(one.password().equals(one.again()), one.field("again"), "invalid.password-again");
            boolean once = three.stream()
                            .filter(other -> other.login().equals(one.login()))
                            .count()
                    == 1;
            faults.require(once, one.field("login"), "invalid.login-taken", one.login());
        }
        faults.refuseIfAny();
    }
}
