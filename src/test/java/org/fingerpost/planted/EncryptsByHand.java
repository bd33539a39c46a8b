package org.fingerpost.planted;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.util.Random;
import javax.crypto.Cipher;

class EncryptsByHand {
    byte[] seal(Key key, byte[] plain) throws GeneralSecurityException {
        new Random().nextBytes(plain);
        var cipher = Cipher.getInstance("AES/ECB/PKCS5Padding");
        cipher.init(Cipher.ENCRYPT_MODE, key);
        return cipher.doFinal(plain);
    }
}
