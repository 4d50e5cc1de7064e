package org.zhuoluo;

import net.ttddyy.dsproxy.QueryCountHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.result.MockMvcResultMatchers;

/** How many statements a page sends to the database: the number a page states in its test, whatever number of rows it shows. */
public final class Statements {

    private Statements() {}

    /** Asks for a page twice, the first time for what is remembered between requests, and counts the second time. */
    public static long of(MockMvc mvc, RequestBuilder page) throws Exception {
        mvc.perform(page).andExpect(MockMvcResultMatchers.status().isOk());
        QueryCountHolder.clear();
        mvc.perform(page).andExpect(MockMvcResultMatchers.status().isOk());
        return QueryCountHolder.getGrandTotal().getTotal();
    }
}
