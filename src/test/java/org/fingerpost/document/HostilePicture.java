package org.fingerpost.document;

import static org.fingerpost.document.HostileFile.of;
import static org.fingerpost.document.Raw.bytes;
import static org.fingerpost.document.Raw.join;

import java.util.Arrays;
import java.util.stream.Stream;
import org.fingerpost.testing.Papers;

/** Pictures that must not be taken. */
final class HostilePicture {
    private HostilePicture() {}

    static Stream<HostileFile> broken() {
        byte[] jpeg = Papers.jpeg(64, 64);
        byte[] png = Papers.png(64, 64);
        int frame = new Bytes(jpeg).find("\u00FF\u00C0", 0);
        return Stream.of(
                of("half.jpg", "picture.broken", Raw.cut(jpeg, 0.5)),
                of("no-end.jpg", "picture.broken", Arrays.copyOf(jpeg, jpeg.length - 2)),
                of("head.jpg", "picture.broken", Arrays.copyOf(jpeg, 20)),
                of("zero.jpg", "picture.broken", Raw.put(jpeg, frame + 5, 0, 0, 0, 0)),
                of("bomb.jpg", "picture.pixels", Raw.put(jpeg, frame + 5, 0xFD, 0xE8, 0xFD, 0xE8)),
                of("steps.jpg", "picture.broken", steps(jpeg)),
                of("half.png", "picture.broken", Raw.cut(png, 0.5)),
                of("no-end.png", "picture.broken", Arrays.copyOf(png, png.length - 12)),
                of("noise.png", "picture.broken", png(100, 100, bytes("noise"))),
                of("bomb.png", "picture.pixels", png(60_000, 60_000, Raw.packed(1))),
                of("short.png", "picture.broken", png(4000, 4000, Raw.packed(bytes("0"), 10))),
                of("chunk.png", "picture.broken", Raw.put(png, 33, 0x7F, 0xFF, 0xFF, 0xFF)),
                of("half.webp", "picture.broken", Raw.cut(Raw.WEBP, 0.7)),
                of("bomb.webp", "picture.pixels", Raw.put(Raw.WEBP, 26, 0xFF, 0x3F, 0xFF, 0x3F)),
                of("noise.webp", "picture.broken", join(bytes("RIFF\u0010\0\0\0WEBPVP8 \4\0\0\0"), bytes("nois"))));
    }

    /** As a picture that becomes sharper in so many steps that each viewer would work for minutes. */
    private static byte[] steps(byte[] jpeg) {
        byte[] step = {(byte) 0xFF, (byte) 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 0};
        byte[] all = new byte[0];
        for (int i = 0; i < 60; i++) {
            all = join(all, step);
        }
        return join(Arrays.copyOf(jpeg, jpeg.length - 2), all, new byte[] {(byte) 0xFF, (byte) 0xD9});
    }

    private static byte[] png(int width, int height, byte[] data) {
        byte[] header = join(Raw.number(width), Raw.number(height), new byte[] {8, 6, 0, 0, 0});
        return join(
                Arrays.copyOf(Papers.png(1, 1), 8),
                Raw.chunk("IHDR", header),
                Raw.chunk("IDAT", data),
                Raw.chunk("IEND", new byte[0]));
    }
}
