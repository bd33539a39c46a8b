package org.fingerpost.planted.uscis;

import org.springframework.stereotype.Component;

@Component
class NeedsTheFramework {}
